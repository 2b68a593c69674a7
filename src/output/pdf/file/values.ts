/** What objects of a PDF are made of (ISO 32000-1, 7.3). */
export type Value = number | boolean | Raw | readonly Value[] | Dictionary;

/** A name, a string or a reference, as it stands in the file. */
export type Raw = { raw: string };

/** Entries that are undefined are left out. */
export type Dictionary = { readonly [key: string]: Value | undefined };

/** An indirect object, by its number. */
export type Ref = Raw & { number: number };

export function name(text: string): Raw {
  const escaped = text.replace(/[^!-~]|[#()<>[\]{}/%]/g, (sign) => `#${hex(sign.charCodeAt(0), 2)}`);
  return { raw: `/${escaped}` };
}

/** A text for people: in ASCII where that is enough, else in UTF-16. */
export function text(value: string): Raw {
  if (/^[ -~]*$/.test(value)) return { raw: `(${value.replace(/[\\()]/g, '\\$&')})` };
  return { raw: `<FEFF${utf16(value)}>` };
}

/** The hexadecimal digits of a text in UTF-16, big end first. */
export function utf16(value: string): string {
  return Array.from({ length: value.length }, (_, index) => hex(value.charCodeAt(index), 4)).join('');
}

export function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0');
}

/** A number as PDF has it: no exponents, and no more places than are seen. */
export function decimal(value: number, places = 3): string {
  const rounded = Number(value.toFixed(places));
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A value as it stands in the file. */
export function write(value: Value): string {
  if (typeof value === 'number') return decimal(value, 4);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(write).join(' ')}]`;
  if (isRaw(value)) return value.raw;
  const entries = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : `${name(key).raw} ${write(each)}`,
  );
  return `<<${entries.join(' ')}>>`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isRaw(value: Raw | Dictionary): value is Raw {
  return typeof value.raw === 'string';
}
