// How a deck's cost grows with its slides: node bench/many-slides.js 200 prints ms a slide and memory in MB.
import { builtInTemplates, layTemplates, makeDeck } from '../dist/index.js';

/** Content with so many topics of three points each: a slide each. `round` makes its texts others each time. */
function longSummit(slides, round) {
  const topic = (number) => `
  - id: topic-${number}
    eyebrow: Topic ${number}
    headline: The parties agree on matter number ${number} of ${round}, and say what follows from it
    points:
      - id: point-1
        text: They will meet ${round} times a year, in spring and in autumn, to see how far they have come.
      - id: point-2
        text: They share what they know about matter ${number} of ${round} as soon as they know it.
      - id: point-3
        text: Who pays for it has been left for year ${round}.`;
  return `language: en
title: A summit of ${slides} slides
shortTitle: Long summit
date: 2025-08-23
place: { city: Tokyo, country: JP }
marking: UNCLASSIFIED
parties: [JP, KR]
topics:${Array.from({ length: slides }, (_, index) => topic(index + 1)).join('')}
`;
}

const deck = `<deck>{{#each topics}}
<slide name="points" layout="content"><eyebrow>{{eyebrow}}</eyebrow><title>{{headline}}</title>
<list>{{#each points}}<li><md>{{text}}</md></li>{{/each}}</list></slide>{{/each}}
</deck>`;

const templates = layTemplates(builtInTemplates(), [['deck.hbs', { path: 'deck.hbs', text: deck }]]);
const slides = Number(process.argv[2]);

let round = 0;

async function make(count) {
  round += 1;
  const summit = { path: 'summit.yaml', text: longSummit(count, round) };
  const made = await makeDeck({ summit, templates, language: 'en' });
  if (made.slides !== count) throw new Error(JSON.stringify(made.problems.slice(0, 3), undefined, 1));
}

// Code is compiled before anything is timed.
for (let number = 0; number < 6; number += 1) await make(50);
const cpu = process.cpuUsage();
const rounds = Math.max(1, Math.round(200 / slides));
for (let number = 0; number < rounds; number += 1) await make(slides);
const { user, system } = process.cpuUsage(cpu);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ slides, cpu: (user + system) / 1000 / rounds / slides, memory }));
