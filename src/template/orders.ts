import type { Summit } from '../content/schema.ts';
import type { Settings } from '../content/settings.ts';
import { shortName } from '../locale/country-name.ts';
import { flagOrder, nameOrder, type Order } from './flag-order.ts';

/** The order of flags and that of names in a deck. */
export type Orders = { flags: Order; names: Order };

/** The orders of a summit; the settings say more than its content, and both more than the rules of protocol. */
export function ordersOf(summit: Summit, settings: Settings): Orders {
  const { flags: flagRule, names: nameRule, alphabet = 'en' } = { ...summit.protocol, ...settings.protocol };
  const { compare } = new Intl.Collator(alphabet);
  const name = (code: string) => shortName(code, alphabet) ?? code;
  const hosting = {
    parties: summit.parties,
    host: summit.place.country,
    compare: (a: string, b: string) => compare(name(a), name(b)),
  };
  const flags = flagOrder(hosting, flagRule);
  return { flags, names: nameOrder(hosting, nameRule, flags) };
}
