import type { Settings } from '../content/settings.ts';
import type { Found, Report } from '../problems.ts';
import { childElements, type Element } from './element.ts';

/** What the settings have stamped on each slide. */
const stamped = ['stamp', 'asOf', 'version'] as const satisfies (keyof Settings)[];

/** Warns of a state of the deck, such as DRAFT, that its templates have no stamp for. */
export function reportUnstamped(deck: Element, settings: Settings, report: Report): void {
  if (childElements(deck).some(({ tag }) => tag === 'stamp')) return;
  for (const key of stamped) {
    if (settings[key] === undefined) continue;
    const found: Found = {
      level: 'warning',
      code: 'not-stamped',
      message: `No slide shows the ${names[key]} "${settings[key]}".`,
      hint: 'Write {{> stamp}} below <deck> in deck.hbs, or leave it out.',
      of: { setting: [key] },
    };
    report(found);
  }
}

const names: Record<(typeof stamped)[number], string> = {
  stamp: 'stamp',
  asOf: 'day',
  version: 'version',
};
