import type { Place } from '../problems.ts';

/**
 * Places travel through Handlebars as text that no writer can have written: a number in noncharacters, which
 * Unicode sets aside for use inside a program. Content that holds one is refused.
 */
const open = '\ufdd0';
const openNote = '\ufde2';
const close = '\ufdd1';
const firstDigit = 0xfdd2;
const base = 16;

const pattern = /([\ufdd0\ufde2])([\ufdd2-\ufde1]+)\ufdd1/gu;

/** The places met in one filling of a template, by number. */
export type Markers = {
  mark(place: Place): string;
  /** Notes where a template writes what follows, which may be a text from elsewhere; it parts no text in two. */
  note(place: Place): string;
  placeOf(marker: string): Place | undefined;
  /** All places so far. */
  readonly places: readonly Place[];
};

/** Markers that go on where others, such as those in the templates themselves, have ended. */
export function createMarkers(before: readonly Place[] = []): Markers {
  const places = [...before];
  const write = (opening: string) => (place: Place) => {
    places.push(place);
    return opening + digits(places.length - 1) + close;
  };
  return {
    places,
    mark: write(open),
    note: write(openNote),
    placeOf: (marker) => places[numberOf(marker)],
  };
}

/** A text without its markers, and the places that the last and the first of them name. */
export function readMarkers(
  text: string,
  markers: Markers,
): { text: string; at: Place | undefined; first: Place | undefined } {
  const places = [...text.matchAll(pattern)]
    .filter(([, opening]) => opening === open)
    .map(([, , marker = '']) => markers.placeOf(marker));
  return { text: text.replace(pattern, ''), at: places.at(-1), first: places[0] };
}

/** A piece of a text, and the place of the marker before it. */
type Piece = { text: string; at: Place | undefined; isNote?: boolean };

/** The pieces of a text between its markers. */
export function splitAtMarkers(text: string, markers: Markers): Piece[] {
  const [first = '', ...rest] = text.split(pattern);
  const pieces: Piece[] = [{ text: first, at: undefined }];
  for (let index = 0; index < rest.length; index += 3) {
    const [opening, marker = '', piece = ''] = rest.slice(index, index + 3);
    pieces.push({ text: piece, at: markers.placeOf(marker), ...(opening === openNote && { isNote: true }) });
  }
  return pieces;
}

function digits(number: number): string {
  const text = number.toString(base);
  return [...text].map((digit) => String.fromCharCode(firstDigit + Number.parseInt(digit, base))).join('');
}

function numberOf(marker: string): number {
  return [...marker].reduce((sum, digit) => sum * base + digit.charCodeAt(0) - firstDigit, 0);
}
