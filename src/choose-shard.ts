import type { Problem } from './problems.ts';

/**
 * The share of some decks that `2/8` means: the second of eight, for as many machines. Every eighth deck from the
 * second on: each is in one shard, and neighbours, such as the languages of a long summit, are spread.
 */
export function chooseShard<Deck>(shard: string | undefined, decks: readonly Deck[]): Deck[] | Problem {
  if (shard === undefined) return [...decks];
  const [, number, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []).map(Number);
  if (number === undefined || count === undefined || number < 1 || number > count) return noShard(shard);
  return decks.filter((_, index) => index % count === number - 1);
}

function noShard(shard: string): Problem {
  return {
    level: 'error',
    code: 'wrong-option',
    message: `--shard: "${shard}" is no share of the decks.`,
    hint: 'Write which of how many, such as 2/8: the second of eight.',
  };
}
