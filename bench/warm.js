import { median } from './median.js';
import { timeStages } from './stages.js';
import { drawTokyo } from './yardstick.js';

/**
 * Makes decks in one process, in turns with the yardstick; `summitOf` gives the content of each. Gives the medians of
 * the second half, when code is compiled: ms a deck and CPU of both, and that of each stage.
 */
export async function warm(decks, summitOf) {
  const ours = [];
  const theirs = [];
  for (let number = 0; number < decks; number += 1) {
    theirs.push(await timed(() => drawTokyo()));
    ours.push(await timed(() => timeStages(summitOf(number))));
  }
  const settled = (all) => all.slice(Math.floor(decks / 2));
  const middle = (all, of) => median(settled(all).map(of));
  const names = Object.keys(ours[0].result);
  return {
    ours: {
      first: ours[0].wall,
      wall: middle(ours, ({ wall }) => wall),
      cpu: middle(ours, ({ cpu }) => cpu),
    },
    theirs: {
      first: theirs[0].wall,
      wall: middle(theirs, ({ wall }) => wall),
      cpu: middle(theirs, ({ cpu }) => cpu),
    },
    stages: Object.fromEntries(names.map((name) => [name, middle(ours, ({ result }) => result[name])])),
  };
}

async function timed(work) {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - start, cpu: (user + system) / 1000, result };
}
