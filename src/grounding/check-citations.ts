import { citationPattern } from '../content/citation-pattern.ts';
import { eachText } from '../content/each-text.ts';
import type { Summit } from '../content/schema.ts';
import { findQuotes } from '../draft/find-quotes.ts';
import type { Report } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';

/** Where slides state what happened, or what somebody holds: each of these wants its evidence. */
const statements = new Set([
  'people.*.position',
  'people.*.part',
  'bottomLine.points.*.text',
  'topics.*.text',
  'topics.*.points.*.text',
  'topics.*.figure.unit',
  'topics.*.figure.points.*.text',
  'topics.*.chain.*.items.*.text',
  'topics.*.diagram.points.*.text',
  'topics.*.timeline.*.text',
  'topics.*.stakes.*.reasons.*',
  'topics.*.stakes.*.burdens.*',
  'topics.*.signals.*.text',
  'risks.items.*.known',
]);

/** Other texts that are shown and may cite: they may judge and ask, but not quote, without evidence. */
const judgments = new Set([
  'subtitle',
  'bottomLine.soWhat',
  'outlook.items.*.text',
  'annexes.items.*.text',
  'topics.*.image.caption',
  'topics.*.talk.say',
  'topics.*.talk.ifAsked.*.answer',
]);

type Text = { path: Path; text: string; field: string };

/** Reports evidence that nothing cites; and statements, where others cite evidence, and quotations that cite none. */
export function checkCitations(summit: Yaml<Summit>, report: Report): void {
  const texts = eachText(summit.value).map((each) => ({ ...each, field: fieldOf(each.path) }));
  const ids = Object.keys(summit.value.evidence);
  const cited = new Set(texts.flatMap(({ text }) => [...text.matchAll(citationPattern)].map(([, id]) => id)));
  const unused = ids.filter((id) => !cited.has(id));
  if (unused.length > 1 && unused.length === ids.length) tellNoneCited(unused, summit, report);
  else checkUnused(unused, summit, report);
  if (unused.length < ids.length) checkStatements(summit, texts, report);
  checkQuotations(summit, texts, report);
}

function fieldOf(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
}

/** One warning where all evidence is still to be cited: that of each text, and of each piece, would say the same. */
function tellNoneCited(ids: readonly string[], { placeOfKey }: Yaml<Summit>, report: Report): void {
  report({
    level: 'warning',
    code: 'unused-evidence',
    message: `No text cites any of the ${ids.length} pieces of evidence, so none of it is shown.`,
    at: placeOfKey(['evidence']),
    hint: `Cite each in the text that rests on it, such as [^${ids[0]}]; remove those that nothing rests on.`,
  });
}

function checkUnused(ids: readonly string[], { placeOfKey }: Yaml<Summit>, report: Report): void {
  for (const id of ids) {
    report({
      level: 'warning',
      code: 'unused-evidence',
      message: `No text cites the evidence "${id}".`,
      at: placeOfKey(['evidence', id]),
      hint: `Cite it as [^${id}] in the text that rests on it, or remove it.`,
    });
  }
}

/** Whether a text says where what it says is from: by a citation, or by a link. */
function isSourced(text: string): boolean {
  return text.search(citationPattern) >= 0 || /\]\(https?:/.test(text);
}

/** Questions state nothing, and what is still to be written is reported already. */
function statesNothing(text: string): boolean {
  return /[?？؟]\s*$/.test(text) || /^TODO\b/.test(text);
}

/** One warning for each part of the briefing, so that one that cites little is not told text by text. */
function checkStatements(summit: Yaml<Summit>, texts: readonly Text[], report: Report): void {
  const [example] = Object.keys(summit.value.evidence);
  if (example === undefined) return;
  const found = texts.filter(
    ({ field, text }) => statements.has(field) && !isSourced(text) && !statesNothing(text),
  );
  const partOf = ({ path }: Text) => path.slice(0, path[0] === 'topics' ? 2 : 1).join('.');
  for (const name of new Set(found.map(partOf))) {
    const part = found.filter((text) => partOf(text) === name);
    const places = part.map(({ path }) => summit.placeOf(path)).sort((a, b) => a.line - b.line);
    const lines = [...new Set(places.map(({ line }) => line))];
    report({
      level: 'warning',
      code: 'unsourced-claim',
      message:
        part.length === 1
          ? 'This text cites no evidence.'
          : `${part.length} texts here cite no evidence, in line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}.`,
      ...(places[0] && { at: places[0] }),
      hint: `Cite what it rests on, such as [^${example}]; what is your own judgment fits under "soWhat" or "notes".`,
    });
  }
}

function checkQuotations(summit: Yaml<Summit>, texts: readonly Text[], report: Report): void {
  const tell = (at: ReturnType<typeof summit.placeOf>) =>
    report({
      level: 'warning',
      code: 'unsourced-quotation',
      message: 'This quotation cites no evidence.',
      at,
      hint: 'Define under "evidence" where the words stand, and cite it: [^its-id].',
    });
  for (const { path, text, field } of texts) {
    if (isSourced(text)) continue;
    if (field === 'topics.*.quotations.*.who') tell(summit.placeOf(path));
    if (!statements.has(field) && !judgments.has(field)) continue;
    const quoted = findQuotes([text]).find(({ words }) => isQuotation(words));
    if (quoted) tell(summit.placeOfWords(path, quoted.words));
  }
}

/** Fewer words are a term or a name more often than what somebody said; and so are words with capitals. */
const fewestWords = 3;
const fewestCharacters = 16;

function isQuotation(words: string): boolean {
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(words)) return [...words].length >= fewestCharacters;
  const parts = words.split(/\s+/);
  return parts.length >= fewestWords && parts.some((part) => /^\p{Ll}{4}/u.test(part));
}
