import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { SourceFile } from '../../src/yaml/source-file.ts';
import { briefing } from './build.ts';
import { parseXml, type XmlElement } from './xml.ts';

const folder = fileURLToPath(new URL('probe', import.meta.url));

function read(name: string): SourceFile {
  return { path: `probe/${name}`, text: readFileSync(join(folder, name), 'utf8') };
}

const red = { width: 90, height: 60, channels: 3, background: 'red' } as const;
const png = await sharp({ create: red }).png().toBuffer();
const jpeg = await sharp({ create: red }).jpeg().toBuffer();

/** Two of them are one picture. */
const pictures: Record<string, Uint8Array> = { 'red.png': png, 'again.png': png, 'red.jpg': jpeg };

/** A little content, and a set of one template that uses every element; theme and labels are the briefing's. */
export const probe = {
  content: read('summit.yaml').text,
  templates: new Map<string, SourceFile>([
    ...[...briefing].filter(([name]) => name.endsWith('.yaml')),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => [name, read(name)] as const),
  ]),
  readFile: (path: string) => pictures[path],
};

/** The probe's template as a tree: its own Handlebars stand between tags, never in them. */
export function probeMarkup(): XmlElement {
  return parseXml(read('deck.hbs').text);
}
