import { openPdf } from './open-pdf.ts';
import { decodeString, pdfString } from './pdf-strings.ts';
import { pdfTexts } from './pdf-texts.ts';

/** Entries whose strings people read or hear (ISO 32000-1, 12.3, 12.5, 14.3 and 14.9). */
const forPeople = new Set([
  ...['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'],
  ...['T', 'Alt', 'Contents', 'URI', 'Summary'],
]);

const entries = new RegExp(`/(\\w+) (${pdfString})`, 'gs');

/** What a PDF says: the texts of its pages, and the strings in its objects. */
export function readPdf(bytes: Uint8Array): { all: string[]; read: string } {
  const pdf = openPdf(bytes);
  const texts = pdfTexts(pdf);
  const strings = [...pdf.objects.values()].flatMap((object) =>
    [...object.matchAll(entries)].map(([, key = '', written = '']) => ({ key, text: decodeString(written) })),
  );
  const metadata = [...pdf.objects].filter(([, object]) => /\/Type \/Metadata\b/.test(object));
  const described = metadata.map(([id]) => Buffer.from(pdf.streamOf(id), 'latin1').toString('utf8'));
  const read = [...texts, ...strings.filter(({ key }) => forPeople.has(key)).map(({ text }) => text)];
  return { all: [...texts, ...strings.map(({ text }) => text), ...described], read: read.join(' ') };
}
