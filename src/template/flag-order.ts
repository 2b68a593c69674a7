import type { FlagRule, NameRule } from '../content/protocol.ts';

/** What an order of flags or names depends on. */
export type Hosting = {
  parties: readonly string[];
  host: string;
  /** Compares two codes by the names of their countries. */
  compare(a: string, b: string): number;
};

/** A country in its place, and why it stands there. */
export type Placement = { code: string; reason: string };

/** An order of the parties: the rule that was asked for, the one that it led to, and each place with its reason. */
export type Order = { rule: string; became: string; reason: string; places: Placement[] };

type NamedRule = Exclude<FlagRule, 'auto'>;

const asListed = ({ parties }: Hosting) => places(parties, 'as the content lists it');

/** The orders by name. Where the host is no party, those that speak of it list the parties as written. */
const rules: Record<NamedRule, (hosting: Hosting) => Placement[]> = {
  'as-listed': asListed,
  alphabetical: ({ parties, compare }) => places([...parties].sort(compare), 'by the alphabet'),
  'guest-first': (hosting) => [
    ...places(guestsOf(hosting), 'a guest, before the host'),
    ...places([hosting.host], 'the host, after its guests'),
  ],
  'host-first': (hosting) => [
    ...places([hosting.host], 'the host, first'),
    ...places(guestsOf(hosting), 'a guest, after the host'),
  ],
  'host-centre': (hosting) => {
    const guests = guestsOf(hosting).sort(hosting.compare);
    const middle = Math.ceil(guests.length / 2);
    return [
      ...places(guests.slice(0, middle), 'a guest, by the alphabet before the host'),
      ...places([hosting.host], 'the host, in the centre'),
      ...places(guests.slice(middle), 'a guest, by the alphabet after the host'),
    ];
  },
};

function places(codes: readonly string[], reason: string): Placement[] {
  return codes.map((code) => ({ code, reason }));
}

function guestsOf({ parties, host }: Hosting): string[] {
  return parties.filter((party) => party !== host);
}

/**
 * The parties in the order of their flags, from the viewer's left. `auto`: at events in Japan the guest stands at
 * the left and Japan at the right, or with three in the centre, the others by the alphabet; elsewhere the host is
 * first (Ministry of Foreign Affairs of Japan, protocol of flags).
 */
export function flagOrder(hosting: Hosting, rule: FlagRule = 'auto'): Order {
  if (rule !== 'auto') return { rule, ...follow(rule, hosting) };
  const [became, reason] = standardRule(hosting);
  return { rule, ...follow(became, hosting), reason };
}

/** The parties in the order of their names in lists: unless asked otherwise, one order for the whole deck. */
export function nameOrder(hosting: Hosting, rule: NameRule | undefined, flags: Order): Order {
  if (rule === undefined) return { ...nameOrder(hosting, 'as-flags', flags), reason: 'the standard' };
  if (rule === 'as-flags') return { ...flags, rule };
  return { rule, ...follow(rule, hosting) };
}

function follow(rule: NamedRule, hosting: Hosting): Omit<Order, 'rule'> {
  const hosted = hosting.parties.includes(hosting.host);
  if (hosted || rule === 'alphabetical' || rule === 'as-listed')
    return { became: rule, reason: 'as asked for', places: rules[rule](hosting) };
  return { became: 'as-listed', reason: 'the host is no party', places: asListed(hosting) };
}

function standardRule({ parties, host }: Hosting): [NamedRule, string] {
  if (!parties.includes(host)) return ['as-listed', 'the host is no party'];
  if (host !== 'JP') return ['host-first', 'outside Japan the host stands at the viewer’s left'];
  return parties.length === 3
    ? ['host-centre', 'of three in Japan, Japan stands in the centre']
    : ['guest-first', 'at events in Japan the guest stands at the viewer’s left'];
}
