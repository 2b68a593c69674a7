import { memoizeBy } from '../../memoize.ts';
import type { RunStyle } from '../../page.ts';
import type { Context } from '../context.ts';
import { textStyle } from '../text-style.ts';
import type { ChartData } from './read-chart.ts';
import { decimalsOf } from './value-scale.ts';

/** Text of a chart in one role: how it is set, and how wide it comes out, in points. */
export type ChartText = {
  run: RunStyle;
  lineHeight: number;
  widthOf(text: string): number;
  /** The lines of a text at a width; undefined where a word of it is wider. */
  linesAt(text: string, width: number): string[] | undefined;
};

/** What a chart is set with: its text, and how its numbers are written. */
export type ChartSetting = {
  axis: ChartText;
  value: ChartText;
  decimals: number;
  /** A number as the language writes it, with so many decimal places. */
  format(value: number, decimals: number): string;
};

/** More than these say nothing on a slide. */
const mostDecimals = 3;

type Writing = { locale: string | undefined; decimals: number };

const numberFormat = memoizeBy(
  40,
  ({ locale, decimals }: Writing) => `${locale} ${decimals}`,
  ({ locale, decimals }) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

export function chartSetting({ series }: ChartData, context: Context): ChartSetting {
  const values = series.flatMap((each) => each.values.flatMap((value) => value ?? []));
  const locale = context.language.dates;
  return {
    axis: textIn('axis', context),
    value: textIn('value', context),
    decimals: Math.min(mostDecimals, Math.max(0, ...values.map(decimalsOf))),
    format: (value, decimals) => numberFormat({ locale, decimals }).format(value),
  };
}

function textIn(role: string, context: Context): ChartText {
  const { run: style, lineHeight } = textStyle(role, context);
  // What a chart writes is its data: it is shown as it is.
  const { capitals: _, ...run } = style;
  const { typesetter } = context;
  const runs = (text: string) => [{ ...run, text }];
  return {
    run,
    lineHeight,
    widthOf: (text) => (text === '' ? 0 : typesetter.naturalWidth(runs(text))),
    linesAt(text, width) {
      const { lines, fits } = typesetter.setLines(runs(text), width);
      return fits
        ? lines.map((line) =>
            line.runs
              .map((each) => each.text)
              .join('')
              .trim(),
          )
        : undefined;
    },
  };
}
