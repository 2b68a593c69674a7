import type { Element } from '../markup/element.ts';
import type { TextRole } from '../page.ts';
import { balancedWidth } from '../text/balanced-width.ts';
import { breakAtPhrases } from '../text/break-at-phrases.ts';
import type { LayoutAreas, RegionName } from '../theme/areas.ts';
import type { DrawnItem } from './block.ts';
import type { Context } from './context.ts';
import { quoted, reportOverflow } from './report-overflow.ts';
import { setText, slack, textItem } from './text-block.ts';
import { textPlace } from './text-place.ts';
import { textStyle } from './text-style.ts';
import { toParagraphs } from './to-runs.ts';

/** Regions that are headlines: their lines end between phrases. */
const headlines: ReadonlySet<RegionName> = new Set(['title', 'subtitle']);

/** Those whose lines are of even length; where the date has two, the title beside it is long. */
const even: ReadonlySet<RegionName> = new Set([...headlines, 'date']);

const textRoles: Record<RegionName, TextRole> = {
  title: 'title',
  eyebrow: 'eyebrow',
  subtitle: 'subtitle',
  date: 'date',
  footer: 'footer',
  number: 'number',
  stamp: 'label',
};

/** Sets a part of the slide in the box that its layout has for it, at the largest of its role's sizes that fits. */
export function fitRegion(
  name: RegionName,
  part: Element | undefined,
  areas: LayoutAreas,
  context: Context,
): DrawnItem[] {
  const area = areas.regions[name];
  if (!part || !area) return [];
  const { box, align, anchor } = area;
  const steps = context.theme.roles[area.role]?.sizes.length ?? 1;
  for (let step = 0; step < steps; step += 1) {
    const style = textStyle(area.role, { ...context, step });
    const written = toParagraphs(part, style, context);
    const paragraphs = headlines.has(name)
      ? written.map((runs) => breakAtPhrases(context.typesetter, runs, box.width))
      : written;
    const [first] = paragraphs;
    if (!first) return [];
    // Lines that end between phrases need no narrower box.
    const width =
      even.has(name) && first === written[0]
        ? balancedWidth(context.typesetter.setLines, first, box.width)
        : box.width;
    const set = setText({ paragraphs, style, align }, width, context.typesetter);
    const over = set.height - slack - box.height;
    if (step === steps - 1 && (over > 0 || !set.fits))
      reportOverflow(
        { over, side: over > 0 ? 'high' : 'wide', at: textPlace(part), tooWide: set.tooWide },
        name === 'date' ? `the date, ${quoted(first.map(({ text }) => text).join(''))},` : `the ${name}`,
        context,
        name === 'date' ? 'date' : 'text',
      );
    if (step === steps - 1 || (over <= 0 && set.fits)) {
      const item = textItem(textRoles[name], set.paragraphs);
      const lines = set.paragraphs[0]?.lines.length ?? 0;
      const endInset = lines > 1 ? box.width - width : 0;
      return [{ ...box, ...item, anchor, endInset, at: textPlace(part) }];
    }
  }
  return [];
}
