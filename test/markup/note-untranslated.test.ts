import { expect, test } from 'vitest';
import { briefing } from '../support/build.ts';
import { buildPlain, plainContent } from '../support/plain.ts';
import { notesText, outline, readPackage, slideParts } from '../support/read-package.ts';
import { findAll } from '../support/xml.ts';

const deck = `<deck>
  <slide name="one" layout="content"><title>{{title}}</title></slide>
  <slide name="two" layout="content"><title>{{shortTitle}}</title><notes>Spoken.</notes></slide>
  <slide name="three" layout="content"><title>{{shortTitle}}</title><text>{{place.city}}</text></slide>
</deck>
`;

const labels = 'host: Host\nguest: Guest\nuntranslated: "Parts are in {language}."\n';

async function notes(overlay: string) {
  const files = {
    'deck.hbs': deck,
    'labels.ja.yaml': labels,
    'summit.yaml': plainContent,
    'summit.ja.yaml': overlay,
  };
  const { files: written } = await buildPlain(files, briefing);
  const read = readPackage(written[0]?.bytes ?? new Uint8Array());
  const languages = slideParts(read).map((part) => {
    const runs = [read.xml.get(part)].flatMap((slide) => (slide ? findAll(slide, 'a:r') : []));
    return runs.map((run) => findAll(run, 'a:rPr')[0]?.attributes.lang);
  });
  return { notes: slideParts(read).map((part) => notesText(read, part)), slides: outline(read), languages };
}

test('slides that show a text of the source say so in their notes, and the others do not', async () => {
  const some = await notes('title: 会談\nplace: { city: 東京 }\n');
  expect(some.notes[0]).toBeFalsy();
  expect(some.notes[1]).toMatch(/^Parts are in 英語\.\s*Spoken\.$/);
  expect(some.notes[2]).toBe('Parts are in 英語.');
});

test('nothing of it stands on a slide', async () => {
  const { slides } = await notes('title: 会談\n');
  expect(JSON.stringify(slides)).not.toContain('Parts are in 英語');
});

test('a deck that is all translated says nothing of it', async () => {
  const all = await notes('title: 会談\nshortTitle: 東京\nplace: { city: 東京 }\n');
  expect(all.notes.join('')).toBe('Spoken.');
});

test('each text says in what language it is, those of the source too', async () => {
  const { languages } = await notes('title: 会談\nplace: { city: 東京 }\n');
  expect(new Set(languages[0])).toEqual(new Set(['ja-JP']));
  expect(languages[1]).toContain('en-US');
  expect(languages[2]).toEqual(expect.arrayContaining(['en-US', 'ja-JP']));
});
