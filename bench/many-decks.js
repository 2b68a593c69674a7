// Whether memory stays flat: node --expose-gc bench/many-decks.js 1000 makes so many decks, and prints the MB that are
// held after a tenth of them and at the end. All text of each deck is its own. What is remembered is forgotten when it
// is much, so that memory goes up and down: the median of some decks counts.
import { builtInTemplates, makeDeck } from '../dist/index.js';
import { median } from './median.js';
import { rewritten } from './stages.js';

const templates = builtInTemplates();
const decks = Number(process.argv[2]);

function held() {
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss: rss / 2 ** 20, used: (heapUsed + external) / 2 ** 20 };
}

const spread = Math.ceil(decks / 100);
const samples = { early: [], end: [] };
for (let number = 1; number <= decks; number += 1) {
  const { files, problems } = await makeDeck({ summit: rewritten(number), templates, language: 'en' });
  if (files.length !== 1) throw new Error(JSON.stringify(problems.slice(0, 3)));
  const isSample = number % spread === 0;
  if (isSample && number > decks / 20 && number <= decks / 10) samples.early.push(held());
  if (isSample && number > (decks * 9) / 10) samples.end.push(held());
}
const middle = (all) => ({
  rss: median(all.map(({ rss }) => rss)),
  used: median(all.map(({ used }) => used)),
});
console.log(JSON.stringify({ decks, early: middle(samples.early), end: middle(samples.end) }));
