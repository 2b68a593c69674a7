import { describe, expect, test } from 'vitest';
import { flagOrder } from '../../src/template/flag-order.ts';

describe('flags stand in the order of protocol, from the viewer’s left', () => {
  test.each([
    ['in Japan the guest first', 'JP', ['JP', 'KR'], ['KR', 'JP']],
    ['in Japan the guest first, whatever the order of the content', 'JP', ['KR', 'JP'], ['KR', 'JP']],
    ['elsewhere the host first', 'KR', ['JP', 'KR'], ['KR', 'JP']],
    ['elsewhere the host first, then the guests as written', 'US', ['JP', 'KR', 'US'], ['US', 'JP', 'KR']],
    ['of three in Japan, Japan in the centre', 'JP', ['US', 'JP', 'KR'], ['KR', 'JP', 'US']],
    ['of four in Japan, Japan last', 'JP', ['JP', 'US', 'KR', 'AU'], ['US', 'KR', 'AU', 'JP']],
    ['where the host is no party, as written', 'CH', ['US', 'RU'], ['US', 'RU']],
    ['one alone', 'JP', ['JP'], ['JP']],
  ])('%s', (_, host, parties, order) => {
    const before = [...parties];
    expect(flagOrder({ host, parties })).toEqual(order);
    expect(parties).toEqual(before);
  });
});
