import { attribute, childElements, type Element } from '../../markup/element.ts';
import type { ChartKind } from '../../page.ts';
import type { Place } from '../../problems.ts';

type Category = { label: string; emphasis: boolean; at: Place };
type Series = { name: string; emphasis: boolean; values: (number | undefined)[] };

/** What a chart says, before it is known how it looks. */
export type ChartData = {
  kind: ChartKind;
  unit: string;
  alt: string;
  categories: Category[];
  series: Series[];
};

export function readChart(element: Element): ChartData {
  const children = childElements(element);
  return {
    kind: attribute(element, 'type') as ChartKind,
    unit: attribute(element, 'unit') ?? '',
    alt: attribute(element, 'alt') ?? '',
    categories: children
      .filter(({ tag }) => tag === 'category')
      .map((each) => ({
        label: attribute(each, 'label') ?? '',
        emphasis: isEmphasis(each),
        at: each.attributes.label?.at ?? each.at,
      })),
    series: children
      .filter(({ tag }) => tag === 'series')
      .map((each) => ({
        name: attribute(each, 'name') ?? '',
        emphasis: isEmphasis(each),
        values: childElements(each).map((point) => toNumber(attribute(point, 'value') ?? '')),
      })),
  };
}

function isEmphasis(element: Element): boolean {
  return attribute(element, 'emphasis') === 'true';
}

function toNumber(value: string): number | undefined {
  return value === '' ? undefined : Number(value);
}
