import { expect, test } from 'vitest';
import { cleanDeck, pack } from './clean-deck.ts';
import { notesText, outline, readPackage, relationships, shapeTexts, slideParts } from './read-package.ts';

const clean = readPackage(pack(cleanDeck()));

test('slides come in the order of presentation', () => {
  const parts = cleanDeck();
  const list = 'ppt/presentation.xml';
  const turned = String(parts[list]).replace(/(<p:sldId id="256"[^>]*>)(<p:sldId id="257"[^>]*>)/, '$2$1');
  expect(slideParts(clean)).toEqual(['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml']);
  expect(slideParts(readPackage(pack({ ...parts, [list]: turned })))).toEqual([
    'ppt/slides/slide2.xml',
    'ppt/slides/slide1.xml',
  ]);
});

test('relationships lead to names of parts', () => {
  expect(relationships(clean, 'ppt/slides/slide2.xml')).toEqual([
    { id: 'rId1', type: 'slideLayout', target: 'ppt/slideLayouts/slideLayout1.xml', external: false },
    { id: 'rId2', type: 'chart', target: 'ppt/charts/chart1.xml', external: false },
  ]);
});

test('the outline has titles and placeholder text, and no tables', () => {
  expect(outline(clean)).toEqual([
    { title: 'The first message', body: ['A first point'] },
    { title: 'The second message', body: [] },
  ]);
});

test('shapes tell their text and their placeholder', () => {
  expect(shapeTexts(clean, 'ppt/slides/slide1.xml')).toEqual([
    { id: '2', name: 'Title', placeholder: { type: 'title', idx: '0' }, paragraphs: ['The first message'] },
    { id: '3', name: 'Body', placeholder: { type: 'body', idx: '1' }, paragraphs: ['A first point'] },
  ]);
});

test('notes are those of their slide', () => {
  expect(slideParts(clean).map((slide) => notesText(clean, slide))).toEqual(['Say it slowly', '']);
});
