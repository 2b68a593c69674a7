import { createHash } from 'node:crypto';
import { pageButton, pageButtons } from '../output/html/page-buttons.ts';
import { pageFile } from '../output/html/page-file.ts';
import { type PageLanguage, pageWords } from '../output/page-words.ts';
import { languageRow } from '../text/languages.ts';
import { el, writeHtmlElement, type XmlElement } from '../xml/tree.ts';
import { type PreviewWords, previewWords } from './preview-words.ts';

/** The files of the page by their addresses, and a word that is another for each version of them. */
export type PageFiles = { files: ReadonlyMap<string, { type: string; text: string }>; version: string };

export function readPageFiles(): PageFiles {
  const names = ['page.css', 'preview.css', 'page.js', 'preview.js'] as const;
  const files = names.map((name) => {
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return [`/${name}`, { type: `${type}; charset=utf-8`, text: pageFile(name) }] as const;
  });
  const hash = createHash('sha256');
  for (const [, { text }] of files) hash.update(text);
  return { files: new Map(files), version: hash.digest('hex').slice(0, 16) };
}

/** The page before a deck is on it, with the words of its reader. */
export function previewPage(language: PageLanguage, version: string): string {
  const words = previewWords(language);
  const { direction } = languageRow(language);
  const body = [pageHeader(language, words), shapes, deckPlace(words), problemPanel(words)];
  return `<!doctype html>
<html lang="${language}" dir="${direction}" data-page="${version}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>make-deck</title>
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/preview.css">
</head>
<body>
${body.map(writeHtmlElement).join('\n')}
<script src="/page.js"></script>
<script src="/preview.js"></script>
</body>
</html>
`;
}

const shapes = el('svg', { class: 'glyphs', 'aria-hidden': 'true' }, el('defs'));

function pageHeader(language: PageLanguage, words: PreviewWords): XmlElement {
  const { updated, ended } = words;
  return el(
    'header',
    {},
    el('h1', {}, 'make-deck'),
    choice('summit', words.summit),
    choice('set', words.set),
    choice('language', words.language),
    pageButtons(pageWords(language)),
    el('a', { class: 'button', id: 'download', hidden: '' }, words.download),
    pageButton('problems', '', {
      class: 'problem-count',
      hidden: '',
      'aria-controls': 'problems',
      'aria-expanded': 'false',
    }),
    el('p', { role: 'status', 'data-updated': updated, 'data-ended': ended }),
  );
}

function choice(of: 'summit' | 'set' | 'language', name: string): XmlElement {
  return el(
    'label',
    { class: 'choice', hidden: '' },
    el('span', {}, name),
    el('select', { 'data-choice': of }),
  );
}

function deckPlace(words: PreviewWords): XmlElement {
  return el('main', {}, el('p', { class: 'nothing', hidden: '' }, words.nothing));
}

function problemPanel(words: PreviewWords): XmlElement {
  return el(
    'aside',
    { id: 'problems', 'aria-label': words.problems, tabindex: '0', 'data-keys': 'own', hidden: '' },
    el(
      'div',
      { class: 'panel-head' },
      el('h2', {}, words.problems),
      el('p', { class: 'stale', hidden: '' }, words.stale),
      pageButton('close-problems', words.close),
    ),
    el('div', { class: 'panel-list' }),
  );
}
