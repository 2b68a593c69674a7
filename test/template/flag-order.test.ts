import { describe, expect, test } from 'vitest';
import { type FlagRule, flagRules } from '../../src/content/protocol.ts';
import { flagOrder, nameOrder } from '../../src/template/flag-order.ts';
import { ordersOf } from '../../src/template/orders.ts';

const compare = (a: string, b: string) => (a < b ? -1 : 1);
const codes = (order: { places: { code: string }[] }) => order.places.map(({ code }) => code);

describe('flags stand in the order of protocol, from the viewer’s left', () => {
  test.each([
    ['in Japan the guest first', 'JP', ['JP', 'KR'], ['KR', 'JP'], 'guest-first'],
    ['in Japan the guest first, whatever the content', 'JP', ['KR', 'JP'], ['KR', 'JP'], 'guest-first'],
    ['elsewhere the host first', 'KR', ['JP', 'KR'], ['KR', 'JP'], 'host-first'],
    ['elsewhere then the guests as written', 'US', ['JP', 'KR', 'US'], ['US', 'JP', 'KR'], 'host-first'],
    ['of three in Japan, Japan in the centre', 'JP', ['US', 'JP', 'KR'], ['KR', 'JP', 'US'], 'host-centre'],
    ['of four in Japan, Japan last', 'JP', ['JP', 'US', 'KR', 'AU'], ['US', 'KR', 'AU', 'JP'], 'guest-first'],
    ['where the host is no party, as written', 'CH', ['US', 'RU'], ['US', 'RU'], 'as-listed'],
    ['one alone', 'JP', ['JP'], ['JP'], 'guest-first'],
  ])('%s', (_, host, parties, wanted, rule) => {
    const before = [...parties];
    const order = flagOrder({ host, parties, compare });
    expect(codes(order)).toEqual(wanted);
    expect(order).toMatchObject({ rule: 'auto', became: rule });
    expect(parties).toEqual(before);
  });
});

describe('a rule by its name', () => {
  const parties = ['US', 'JP', 'KR', 'AU'];
  test.each<[FlagRule, string, string[]]>([
    ['as-listed', 'JP', ['US', 'JP', 'KR', 'AU']],
    ['alphabetical', 'JP', ['AU', 'JP', 'KR', 'US']],
    ['guest-first', 'JP', ['US', 'KR', 'AU', 'JP']],
    ['host-first', 'JP', ['JP', 'US', 'KR', 'AU']],
    ['host-centre', 'JP', ['AU', 'KR', 'JP', 'US']],
    ['host-first', 'CH', ['US', 'JP', 'KR', 'AU']],
    ['alphabetical', 'CH', ['AU', 'JP', 'KR', 'US']],
  ])('%s with the host %s', (rule, host, wanted) => {
    expect(codes(flagOrder({ host, parties, compare }, rule))).toEqual(wanted);
  });

  test.each(flagRules)('%s has each party once, with a reason', (rule) => {
    const { places } = flagOrder({ host: 'JP', parties, compare }, rule);
    expect(places.map(({ code }) => code).sort()).toEqual([...parties].sort());
    expect(places.filter(({ reason }) => reason === '')).toEqual([]);
  });

  test('of names may follow the flags, or stand apart from them', () => {
    const hosting = { host: 'JP', parties: ['JP', 'KR'], compare };
    const flags = flagOrder(hosting);
    expect(codes(nameOrder(hosting, 'as-flags', flags))).toEqual(['KR', 'JP']);
    expect(codes(nameOrder(hosting, 'as-listed', flags))).toEqual(['JP', 'KR']);
    expect(codes(nameOrder(hosting, 'host-first', flags))).toEqual(['JP', 'KR']);
  });
});

describe('the orders of a deck', () => {
  const summit = { parties: ['AT', 'DE', 'SE'], place: { city: 'Bern', country: 'CH' } };
  const flags = (settings: object) => codes(ordersOf(summit as never, settings).flags);

  test('go by the alphabet of English, or of another language', () => {
    const sweden = { protocol: { flags: 'alphabetical' } };
    expect(flags(sweden)).toEqual(['AT', 'DE', 'SE']);
    expect(flags({ protocol: { flags: 'alphabetical', alphabet: 'de' } })).toEqual(['DE', 'AT', 'SE']);
  });

  test('follow the settings rather than the content', () => {
    const own = { ...summit, protocol: { flags: 'alphabetical', alphabet: 'de' } };
    expect(codes(ordersOf(own as never, {}).flags)).toEqual(['DE', 'AT', 'SE']);
    expect(codes(ordersOf(own as never, { protocol: { flags: 'as-listed' } }).flags)).toEqual([
      'AT',
      'DE',
      'SE',
    ]);
  });
});
