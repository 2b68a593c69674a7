// Whether memory stays flat: node --expose-gc bench/many-decks.js 1000 makes so many decks, and prints the MB that are
// held after a tenth of them and at the end. All text of each deck is its own.
import { builtInTemplates, makeDeck } from '../dist/index.js';
import { rewritten } from './stages.js';

const templates = builtInTemplates();
const decks = Number(process.argv[2]);

function held() {
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss: rss / 2 ** 20, used: (heapUsed + external) / 2 ** 20 };
}

let early;
for (let number = 1; number <= decks; number += 1) {
  const { files, problems } = await makeDeck({ summit: rewritten(number), templates, language: 'en' });
  if (files.length !== 1) throw new Error(JSON.stringify(problems.slice(0, 3)));
  if (number === Math.ceil(decks / 10)) early = held();
}
console.log(JSON.stringify({ decks, early, end: held() }));
