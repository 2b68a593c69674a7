import { shortName } from '../locale/country-name.ts';
import type { Order } from './flag-order.ts';
import type { Orders } from './orders.ts';

/** Which rule put which flag, and which name, where: a line for each order, and one for each place in it. */
export function explainOrders({ flags, names }: Orders, locale: string): string[] {
  return [
    ...explain('flags, from the viewer’s left', flags, locale),
    ...explain('names in lists', names, locale),
  ];
}

function explain(what: string, { rule, became, reason, places }: Order, locale: string): string[] {
  const led = rule === became ? rule : `${rule}, so ${became}`;
  return [
    `  ${what}: ${led} (${reason})`,
    ...places.map(
      ({ code, reason: why }, index) =>
        `    ${index + 1}  ${code}  ${shortName(code, locale) ?? code}: ${why}`,
    ),
  ];
}
