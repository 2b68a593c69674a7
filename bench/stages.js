import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkPages } from '../dist/checks/check-pages.js';
import { checkEditorial } from '../dist/content/check-editorial.js';
import { readSummit } from '../dist/content/read-summit.js';
import { groundSummit } from '../dist/grounding/ground-summit.js';
import { layOut } from '../dist/layout/lay-out.js';
import { parseMarkup } from '../dist/markup/parse-markup.js';
import { selectSlides } from '../dist/markup/select-slides.js';
import { deckInfo } from '../dist/output/deck-info.js';
import { writePptx } from '../dist/output/pptx/write-pptx.js';
import { builtInTemplates } from '../dist/project/read-templates.js';
import { fillTemplates } from '../dist/template/fill.js';
import { prepareTemplates } from '../dist/template/prepare-templates.js';
import { createTypesetter } from '../dist/text/create-typesetter.js';
import { languageRow } from '../dist/text/languages.js';
import { areasOf } from '../dist/theme/areas.js';
import { readTheme } from '../dist/theme/read-theme.js';
import { tokensOf } from '../dist/theme/tokens.js';

const tokyo = readFileSync(
  fileURLToPath(new URL('../content/tokyo-2025/summit.yaml', import.meta.url)),
  'utf8',
);
const templates = builtInTemplates();
const language = { code: 'en', ...languageRow('en') };

/** The Tokyo content with one sentence changed, as after a save: `number` makes it another each time. */
export function changed(number) {
  return { path: 'summit.yaml', text: tokyo.replace(/^title: .*$/m, `$& ${number}`) };
}

/** The same with each text its own: nothing of it was seen before. */
export function rewritten(number) {
  const texts = /^( *(?:- )?(?:text|headline|lead|title): .*[\w.])$/gm;
  return { path: 'summit.yaml', text: tokyo.replace(texts, `$1 ${number}`) };
}

/** Makes a deck stage by stage; the ms of CPU that each took. The stages are those of src/make-deck.ts. */
export async function timeStages(summit) {
  const times = {};
  const stage = async (name, work) => {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    times[name] = (user + system) / 1000;
    return result;
  };
  const report = ({ level, message }) => {
    if (level === 'error') throw new Error(message);
  };
  const content = await stage('content', () => readSummit(summit, undefined, report));
  const theme = await stage('theme', () => readTheme(templates.get('theme.yaml'), report));
  const areas = areasOf(theme);
  const verified = await stage('checks of the content', () => {
    checkEditorial(content, { locale: 'en', file: undefined }, {}, report);
    return groundSummit(content.source, { path: 'summit.yaml', readFile: () => undefined }, {}, report);
  });
  const markup = await stage('template', () =>
    fillTemplates(
      prepareTemplates({ templates }, 'en', report),
      { summit: content, verified },
      language,
      {},
      report,
    ),
  );
  const deck = await stage('markup', () =>
    selectSlides(parseMarkup(markup, tokensOf(theme), report), {}, report),
  );
  const typesetter = await createTypesetter({ language: 'en', faces: theme.fonts, fonts: [], report });
  const setup = { theme, areas, language, typesetter, pictures: new Map(), report };
  const laidOut = await stage('layout', () => layOut(deck, setup));
  const info = deckInfo(content.value, language, {});
  const input = { ...laidOut, theme, areas, info, pictures: new Map(), fontFiles: [], report };
  await stage('checks of the slides', () => checkPages({ ...input, language, scale: 1 }, report));
  await stage('drawing and placing', () => writePptx(input));
  return times;
}
