import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/content/settings.ts';
import type { Deck } from '../../src/pipeline/deck-input.ts';
import { readTemplates } from '../../src/project/read-templates.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { root, withFiles } from '../support/build.ts';
import { makeFerry as make, secrets, summit } from '../support/ferry.ts';
import { hasPoppler, poppler } from '../support/poppler.ts';
import { readPackage, shapeTexts, slideParts } from '../support/read-package.ts';
import { udhrParagraphs } from '../support/udhr.ts';
import { expectSoundDeck } from '../support/validate.ts';
import { attribute, everyElement, textOf } from '../support/xml.ts';

/** All text in a file in every reading of its bytes: zips inside it unpacked, entities resolved. */
function everything(bytes: Uint8Array): string[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return Object.values(unzipSync(bytes)).flatMap(everything);
  return ['utf-8', 'utf-16le', 'utf-16be'].map((encoding) =>
    new TextDecoder(encoding)
      .decode(bytes)
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replace(/<[^>]*>/g, (tag) => ` ${tag} `)
      .toLowerCase(),
  );
}

function secretsIn({ files }: Deck): string[] {
  const texts = files.flatMap(({ bytes }) => everything(bytes));
  return secrets.filter((secret) => texts.some((text) => text.includes(secret.toLowerCase())));
}

/** What Poppler reads in a PDF: its pages, its tags with their words, and what it says of itself. */
async function textsOfPdf(pdf: Uint8Array): Promise<string> {
  const found = await Promise.all([
    poppler('pdftotext', pdf, '-raw', '-enc', 'UTF-8'),
    poppler('pdfinfo', pdf, '-struct-text', '-enc', 'UTF-8'),
    poppler('pdfinfo', pdf, '-enc', 'UTF-8'),
    poppler('pdfinfo', pdf, '-meta'),
  ]);
  return found
    .join('\n')
    .replace(/\n(?=[\p{sc=Han}\p{sc=Katakana}])/gu, '')
    .toLowerCase();
}

/** What stands at the foot of each slide, by its title; and at the head of its notes. */
function markingsOf(bytes: Uint8Array) {
  const pkg = readPackage(bytes);
  const placeholder = (part: string, type: string) => {
    const top = pkg.xml.get(part);
    const shapes = top ? [...everyElement(top)].filter(({ name }) => name === 'p:sp') : [];
    const found = shapes.find((shape) =>
      [...everyElement(shape)].some((each) => each.name === 'p:ph' && attribute(each, 'type') === type),
    );
    return (
      found &&
      [...everyElement(found)]
        .filter(({ name }) => name === 'a:t')
        .map(textOf)
        .join('')
    );
  };
  return slideParts(pkg).map((part) => ({
    title: shapeTexts(pkg, part)[0]?.paragraphs.join(' ') ?? '',
    foot: placeholder(part, 'ftr'),
    notes: placeholder(part.replaceAll('slides/slide', 'notesSlides/notesSlide'), 'hdr'),
  }));
}

const bytesOf = ({ files }: Deck) => files[0]?.bytes ?? new Uint8Array();
const errorsOf = ({ problems }: Deck) => problems.filter(({ level }) => level === 'error');

describe('a deck with parts of several markings', { timeout: 60_000 }, () => {
  test('carries on each slide the highest of what stands on it, and on the cover the highest of all', async () => {
    const deck = await make({});
    await expectSoundDeck(bytesOf(deck));
    const feet = Object.fromEntries(markingsOf(bytesOf(deck)).map(({ title, foot }) => [title, foot]));
    expect(feet).toMatchObject({
      'Two ministers agree to reopen the northern ferry': 'TLP:RED',
      'One hour in the harbour': 'TLP:AMBER',
      'Xqofficials search every second lorry': 'TLP:GREEN',
      'The new quay is ready': 'TLP:AMBER+STRICT',
      'What was said at the pier': 'TLP:RED',
      'How to speak of it': 'TLP:CLEAR',
      'Each cited claim rests on the words quoted here': 'TLP:AMBER',
    });
  });

  test('carries it on notes pages, where notes may be marked higher than their slide', async () => {
    const text = summit.text.replace(/, marking: TLP:AMBER \}\n {4}- \{ id: crew/, ' }\n    - { id: crew');
    const slides = markingsOf(bytesOf(await make({ text })));
    expect(slides.find(({ title }) => title === 'The ferry sails again')).toMatchObject({
      foot: 'TLP:CLEAR',
      notes: 'TLP:AMBER',
    });
  });

  test('carries it on the masters of notes and handouts, and on the page', async () => {
    const deck = await make({ formats: ['pptx', 'html'] });
    const { xml } = readPackage(bytesOf(deck));
    for (const part of ['ppt/notesMasters/notesMaster1.xml', 'ppt/handoutMasters/handoutMaster1.xml']) {
      expect(textOf(xml.get(part))).toContain('TLP:RED');
    }
    const page = new TextDecoder().decode(deck.files[1]?.bytes);
    expect(page).toContain('<p class="marking">TLP:RED</p>');
    expect(page).toContain('<p class="marking">TLP:AMBER</p>');
  });

  test('says an embargo with the day in the language of the deck', async () => {
    const text = summit.text.replace('marking: TLP:RED\n', 'marking: TLP:RED, EMBARGOED until 2025-08-24\n');
    expect(markingsOf(bytesOf(await make({ text })))[1]?.foot).toBe(
      'TLP:AMBER · EMBARGOED until 24 August 2025',
    );
    const deck = await make({ text, language: 'ja' });
    expect(errorsOf(deck)).toEqual([]);
    const japanese = markingsOf(bytesOf(deck));
    expect(japanese[0]?.foot).toContain('2025年8月24日');
    expect(japanese[0]?.foot).toContain('TLP:RED');
  });
});

describe('an edition for the press', { timeout: 60_000 }, () => {
  test.each(['en', 'ja'] as const)(
    'has no word of what is marked higher, in any part of any file, in %s',
    async (language) => {
      const press = await make({ language, formats: [...formats], audience: 'press' });
      expect(errorsOf(press)).toEqual([]);
      expect(press.files.map(({ extension }) => extension)).toEqual(
        expect.arrayContaining(['pptx', 'html', 'pdf', 'slide-01.svg', 'slide-01.png', 'sheet.png']),
      );
      expect(secretsIn(press)).toEqual([]);
      await expectSoundDeck(bytesOf(press));
    },
  );

  test.skipIf(!hasPoppler())(
    'is a PDF in which other programs find none, notes and words for screen readers included',
    async () => {
      for (const language of ['en', 'ja'] as const) {
        const wanted: Parameters<typeof make>[0] = { language, formats: ['pdf'], pdf: { notes: true } };
        const press = await textsOfPdf(bytesOf(await make({ ...wanted, audience: 'press' })));
        expect(secrets.filter((secret) => press.includes(secret.toLowerCase()))).toEqual([]);
        const whole = await textsOfPdf(bytesOf(await make(wanted)));
        expect(secrets.filter((secret) => whole.includes(secret.toLowerCase())).length).toBeGreaterThan(40);
      }
    },
  );

  test.each(['one-pager', 'talking-points'])('has none in the %s either', async (set) => {
    const templates = readTemplates({ set }, root) as TemplateSet;
    const press = await make({ templates, audience: 'press' });
    expect(errorsOf(press)).toEqual([]);
    expect(secretsIn(press)).toEqual([]);
    expect(secretsIn(await make({ templates }))).not.toEqual([]);
  });

  test('is searched for words that the whole deck does have', async () => {
    const whole = secretsIn(await make({}));
    const translated = secretsIn(await make({ language: 'ja' }));
    expect(whole.length).toBeGreaterThan(40);
    expect(translated.some((word) => word.startsWith('極秘'))).toBe(true);
  });

  test('keeps all else, without citations of what is gone', async () => {
    const pkg = readPackage(bytesOf(await make({ audience: 'press' })));
    const texts = slideParts(pkg).map((part) =>
      shapeTexts(pkg, part)
        .flatMap(({ paragraphs }) => paragraphs)
        .join('\n'),
    );
    const shown = texts.join('\n');
    for (const kept of [
      'Both sides pay half of it.1\n',
      'Forty sailors are hired.',
      'Numbers have doubled.',
      'We sail in spring',
    ])
      expect(shown).toContain(kept);
    expect(shown.toLowerCase()).not.toContain('what to watch');
  });

  test('carries no more than the press may see', async () => {
    const marks = markingsOf(bytesOf(await make({ audience: 'press' })));
    expect(new Set(marks.map(({ foot }) => foot))).toEqual(new Set(['TLP:CLEAR']));
  });

  test('may hide or name slides that only the whole deck has', async () => {
    const text = summit.text.replace('eyebrow: Words\n', 'eyebrow: Words\n    marking: TLP:RED\n');
    const press = await make({ text, audience: 'press', hide: ['quotations'] });
    expect(errorsOf(press)).toEqual([]);
  });

  test('of a deck that is marked higher has no evidence that nobody has marked lower', async () => {
    const text = summit.text
      .replace('unmarked: TLP:CLEAR\n', '')
      .replace(
        'headline: The ferry sails again\n',
        'headline: The ferry sails again\n  marking: TLP:CLEAR\n',
      );
    const titles = async (content: string) =>
      markingsOf(bytesOf(await make({ text: content, audience: 'press' }))).map(({ title }) => title);
    expect(await titles(text)).not.toContain('Each cited claim rests on the words quoted here');
    const cleared = text.replace(
      'quote: shared in equal parts }',
      'quote: shared in equal parts, marking: TLP:CLEAR }',
    );
    expect(await titles(cleared)).toContain('Each cited claim rests on the words quoted here');
  });

  test('of a deck that is marked higher has only what is marked lower', async () => {
    const text = summit.text.replace('unmarked: TLP:CLEAR\n', '');
    const press = await make({ text, audience: 'press' });
    expect(errorsOf(press)).toEqual([]);
    expect(markingsOf(bytesOf(press)).map(({ title }) => title)).toEqual([
      'Two ministers agree to reopen the northern ferry',
    ]);
  });
});

test('an edition for others has what they may see, and not what is above that', {
  timeout: 60_000,
}, async () => {
  const found = secretsIn(await make({ audience: 'delegation' })).map((word) => word.toLowerCase());
  expect(found).toEqual(expect.arrayContaining(['xqreserve', 'xqofficials', 'xqmutiny']));
  expect(found).not.toContain('xqdamn');
  expect(found).not.toContain('xqsatellite');
});

test('an audience that nobody declared is an error that names those there are', async () => {
  const { problems, files } = await make({ audience: 'pres' });
  expect(files).toEqual([]);
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'unknown-audience',
      hint: expect.stringContaining('Did you mean "press"?'),
    }),
  );
});

describe('the proof', { timeout: 60_000 }, () => {
  test('finds what a template of one’s own brings back, and names the part that it is in', async () => {
    const templates = withFiles({
      'notes.hbs': '<notes>A Xqcontingency of <b>forty million</b> is set aside for the Xqdrydock.</notes>',
    });
    const { files, problems } = await make({ audience: 'press', templates });
    expect(files).toEqual([]);
    expect(problems.filter(({ code }) => code === 'left-out-found')).toMatchObject([
      {
        level: 'error',
        message: expect.stringContaining('is in the notes of slide 1:'),
        at: {
          file: 'summit.yaml',
          line: summit.text.split('\n').findIndex((line) => line.includes('id: fund')) + 1,
        },
      },
    ]);
  });

  test('lets ordinary words of what is left out be', async () => {
    const words = udhrParagraphs('en').slice(0, 25).join(' ');
    const text = summit.text.replace('Xqsurvey of the seabed.', JSON.stringify(words));
    const press = await make({ text, audience: 'press', formats: ['pptx', 'html', 'svg'] });
    expect(errorsOf(press)).toEqual([]);
  });
});
