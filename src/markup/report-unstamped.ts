import type { Settings } from '../content/settings.ts';
import type { Found, Report } from '../problems.ts';
import { childElements, type Element, isElement } from './element.ts';

/** What the settings have stamped on each slide, and what that is called. */
const stamped = { stamp: 'stamp', version: 'version' } as const;

/** Warns of a state of the deck, such as DRAFT, that neither a stamp nor any other words of its templates show. */
export function reportUnstamped(deck: Element, settings: Settings, report: Report): void {
  if (childElements(deck).some(({ tag }) => tag === 'stamp')) return;
  for (const key of Object.keys(stamped) as (keyof typeof stamped)[]) {
    const words = settings[key];
    if (words === undefined || shows(deck, words)) continue;
    const found: Found = {
      level: 'warning',
      code: 'not-stamped',
      message: `No slide shows the ${stamped[key]} "${words}".`,
      hint: 'Write {{> stamp}} below <deck> in deck.hbs, or leave it out.',
      of: { setting: [key] },
    };
    report(found);
  }
}

function shows({ children }: Element, words: string): boolean {
  return children.some((child) => (isElement(child) ? shows(child, words) : child.text.includes(words)));
}
