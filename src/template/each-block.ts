import Handlebars, { type HelperOptions } from 'handlebars';

/** Handlebars' `each`, with `@number`, which counts from 1, beside `@index`. */
export function eachBlock(this: unknown, list: unknown, options: HelperOptions): string {
  const entries = Object.entries((list ?? {}) as Record<string, unknown>);
  if (entries.length === 0) return options.inverse(this);
  return entries
    .map(([key, value], index) => {
      const data = Handlebars.createFrame(options.data ?? {});
      const place = { key, index, number: index + 1, first: index === 0, last: index === entries.length - 1 };
      return options.fn(value, { data: Object.assign(data, place), blockParams: [value, key] });
    })
    .join('');
}
