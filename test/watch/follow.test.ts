import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Follower, follow } from '../../src/watch/follow.ts';
import { inFolder } from '../support/build.ts';

type Followed = {
  path: string;
  folder: string;
  follower: Follower;
  /** What each round has read. */
  read: string[];
  /** Waits until a round has read something that fits. */
  until(wanted: (text: string) => boolean): Promise<void>;
};

/** Follows a file; each round reads it, and takes a while. */
function following(work: (followed: Followed) => Promise<void>, round = async () => {}): Promise<void> {
  return inFolder(async (folder) => {
    const path = join(folder, 'deep/text.txt');
    mkdirSync(join(folder, 'deep'));
    writeFileSync(path, 'first');
    const stop = new AbortController();
    const read: string[] = [];
    let check = () => {};
    const follower = follow(async (looks) => {
      looks.at(path);
      const text = readFileSync(path, 'utf8');
      await round();
      read.push(text);
      check();
    }, stop.signal);
    const until = (wanted: (text: string) => boolean) =>
      new Promise<void>((done) => {
        check = () => read.some(wanted) && done();
        check();
      });
    try {
      await until((text) => text === 'first');
      await work({ path, folder, follower, read, until });
    } finally {
      stop.abort();
      await follower.ended;
    }
  });
}

test('the last of many quick saves is read last, with rounds that take longer than a save', () =>
  following(
    async ({ path, read, until }) => {
      for (let save = 1; save <= 40; save += 1) {
        writeFileSync(path, `save ${save}`);
        await sleep(save % 5);
      }
      await until((text) => text === 'save 40');
      expect(read.at(-1)).toBe('save 40');
      expect(read.length).toBeLessThan(40);
    },
    () => sleep(15),
  ));

test('rounds never overlap, however often they are asked for', () => {
  let [running, most] = [0, 0];
  const round = async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(5);
    running -= 1;
  };
  return following(async ({ path, follower }) => {
    const asked = Array.from({ length: 20 }, () => follower.ask());
    writeFileSync(path, 'meanwhile');
    await Promise.all(asked);
    expect(most).toBe(1);
  }, round);
});

test('a file that is replaced by another of its name is followed on, twice', () =>
  following(async ({ path, until }) => {
    for (const text of ['second', 'third']) {
      writeFileSync(`${path}~`, text);
      renameSync(`${path}~`, path);
      await until((read) => read === text);
    }
  }));

test('a folder that is taken away and made again is followed on', () =>
  following(async ({ path, folder, until }) => {
    renameSync(join(folder, 'deep'), join(folder, 'gone'));
    mkdirSync(join(folder, 'deep'));
    writeFileSync(path, 'in a new folder');
    await until((text) => text === 'in a new folder');
    rmSync(join(folder, 'gone'), { recursive: true });
    writeFileSync(path, 'and again');
    await until((text) => text === 'and again');
  }));

test('what changes nothing calls for no round', () =>
  following(async ({ folder, read, follower }) => {
    const before = read.length;
    writeFileSync(join(folder, 'deep/beside.txt'), 'not looked at');
    await sleep(100);
    await follower.ask();
    expect(read.length).toBe(before + 1);
  }));
