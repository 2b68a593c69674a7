import Handlebars from 'handlebars';
import type { Place } from '../problems.ts';
import type { Path } from '../yaml/read-yaml.ts';

/** A text that knows where it was written. Handlebars prints it by `toHTML`, with a marker for its place. */
export class PlacedText {
  readonly text: string;
  readonly at: Place;
  private readonly mark: (place: Place) => string;

  constructor(text: string, at: Place, mark: (place: Place) => string) {
    this.text = text;
    this.at = at;
    this.mark = mark;
  }

  /** Another text at the same place, such as the name of a country written by its code. */
  with(text: string): PlacedText {
    return new PlacedText(text, this.at, this.mark);
  }

  toHTML(): string {
    return this.mark(this.at) + Handlebars.escapeExpression(this.text);
  }

  toString(): string {
    return this.text;
  }
}

/** A copy of `data` in which each text is a `PlacedText`. */
export function placeTexts(
  data: unknown,
  placeOf: (path: Path) => Place,
  mark: (place: Place) => string,
  path: Path = [],
): unknown {
  if (typeof data === 'string') return new PlacedText(data, placeOf(path), mark);
  if (Array.isArray(data))
    return data.map((item, index) => placeTexts(item, placeOf, mark, [...path, index]));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, placeTexts(value, placeOf, mark, [...path, key])]),
  );
}
