import type { Place } from '../problems.ts';

/**
 * Places travel through Handlebars as text that no writer can have written: a number in noncharacters, which
 * Unicode sets aside for use inside a program. Content that holds one is refused.
 */
const open = '\ufdd0';
const close = '\ufdd1';
const firstDigit = 0xfdd2;
const base = 16;

const pattern = /\ufdd0([\ufdd2-\ufde1]+)\ufdd1/gu;

/** The places met in one filling of a template, by number. */
export type Markers = {
  mark(place: Place): string;
  placeOf(marker: string): Place | undefined;
  /** All places so far. */
  readonly places: readonly Place[];
};

/** Markers that go on where others, such as those in the templates themselves, have ended. */
export function createMarkers(before: readonly Place[] = []): Markers {
  const places = [...before];
  return {
    places,
    mark(place) {
      places.push(place);
      return open + digits(places.length - 1) + close;
    },
    placeOf: (marker) => places[numberOf(marker)],
  };
}

/** A text without its markers, and the places that the last and the first of them name. */
export function readMarkers(
  text: string,
  markers: Markers,
): { text: string; at: Place | undefined; first: Place | undefined } {
  const places = [...text.matchAll(pattern)].map(([, marker = '']) => markers.placeOf(marker));
  return { text: text.replace(pattern, ''), at: places.at(-1), first: places[0] };
}

/** The pieces of a text between its markers, each with the place of the marker before it. */
export function splitAtMarkers(text: string, markers: Markers): { text: string; at: Place | undefined }[] {
  const pieces = text.split(pattern);
  return pieces.flatMap((piece, index) => {
    if (index % 2 === 1) return [];
    const marker = pieces[index - 1];
    return [{ text: piece, at: marker === undefined ? undefined : markers.placeOf(marker) }];
  });
}

function digits(number: number): string {
  const text = number.toString(base);
  return [...text].map((digit) => String.fromCharCode(firstDigit + Number.parseInt(digit, base))).join('');
}

function numberOf(marker: string): number {
  return [...marker].reduce((sum, digit) => sum * base + digit.charCodeAt(0) - firstDigit, 0);
}
