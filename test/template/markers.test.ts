import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMarkers, readMarkers, splitAtMarkers } from '../../src/template/markers.ts';

const place = fc.record({ file: fc.string(), line: fc.nat(), column: fc.nat() });
const text = fc.string({ unit: fc.constantFrom('a', '<', '&', ' ', '日', '\n', '"') });
const pieces = fc.array(fc.record({ at: place, text }), { minLength: 1, maxLength: 40 });

test('places come back out of a text, each with the words after it', () => {
  fc.assert(
    fc.property(pieces, (written) => {
      const markers = createMarkers();
      const whole = written.map((piece) => markers.mark(piece.at) + piece.text).join('');
      expect(splitAtMarkers(whole, markers)).toEqual([{ text: '', at: undefined }, ...order(written)]);
    }),
  );
});

test('a text without its markers is as it was written', () => {
  fc.assert(
    fc.property(pieces, (written) => {
      const markers = createMarkers();
      const whole = written.map((piece) => markers.mark(piece.at) + piece.text).join('');
      const read = readMarkers(whole, markers);
      expect(read.text).toBe(written.map((piece) => piece.text).join(''));
      expect(read.first).toEqual(written[0]?.at);
      expect(read.at).toEqual(written.at(-1)?.at);
    }),
  );
});

test('a text that nobody marked has no place', () => {
  expect(readMarkers('plain', createMarkers())).toEqual({ text: 'plain', at: undefined, first: undefined });
});

function order(written: { at: object; text: string }[]) {
  return written.map(({ text: words, at }) => ({ text: words, at }));
}
