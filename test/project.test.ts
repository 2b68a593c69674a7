import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSummit, findSummits } from '../src/project/find-summits.ts';
import { readSource } from '../src/project/read-source.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { inFolder } from './support/build.ts';

/** Works in a folder with two summits, and things beside them that are none. */
function inProject(work: (folder: string) => void): Promise<void> {
  return inFolder((folder) => {
    for (const name of ['content/seoul', 'content/tokyo', 'content/drafts', 'my/deeper.hbs']) {
      mkdirSync(join(folder, name), { recursive: true });
    }
    for (const name of ['seoul', 'tokyo']) {
      writeFileSync(join(folder, `content/${name}/summit.yaml`), '\ufeffkey: value\n');
    }
    writeFileSync(join(folder, 'content/notes.txt'), '');
    writeFileSync(join(folder, 'my/cover.hbs'), 'mine');
    writeFileSync(join(folder, 'my/theme.yaml'), 'mine: true');
    work(folder);
  });
}

describe('summits', () => {
  test('are the folders below content/ that hold a summit.yaml, in order', () =>
    inProject((folder) => {
      expect(findSummits(folder).map(({ name }) => name)).toEqual(['seoul', 'tokyo']);
    }));

  test.each(['tokyo', 'content/tokyo', './content/tokyo/', 'content/tokyo/summit.yaml'])(
    '%s is one',
    (word) =>
      inProject((folder) => {
        const path = join(folder, 'content/tokyo/summit.yaml');
        expect(findSummit(word, folder)).toEqual({ name: 'tokyo', path });
      }),
  );

  test.each(['drafts', 'content', 'content/notes.txt', 'nothing', '', '../..'])('%j is none', (word) =>
    inProject((folder) => {
      expect(findSummit(word, folder)).toBeUndefined();
    }),
  );

  test('are read without a byte order mark, and named as seen from the folder', () =>
    inProject((folder) => {
      const source = readSource(join(folder, 'content/tokyo/summit.yaml'), folder);
      expect(source).toEqual({ path: 'content/tokyo/summit.yaml', text: 'key: value\n' });
    }));
});

describe('a folder of templates', () => {
  test('stands in for the built-in set file by file', () =>
    inProject((folder) => {
      const own = readTemplates({ templates: 'my' }, folder) as TemplateSet;
      const standard = readTemplates({}, folder) as TemplateSet;
      expect([...own.keys()].sort()).toEqual([...standard.keys()].sort());
      expect(own.get('cover.hbs')).toEqual({ path: 'my/cover.hbs', text: 'mine' });
      expect(own.get('deck.hbs')).toEqual(standard.get('deck.hbs'));
    }));

  test('lays its YAML over the built-in one', () =>
    inProject((folder) => {
      const own = readTemplates({ templates: 'my' }, folder) as TemplateSet;
      const standard = readTemplates({}, folder) as TemplateSet;
      const theme = own.get('theme.yaml');
      expect(theme).toEqual({ path: 'my/theme.yaml', text: 'mine: true', under: standard.get('theme.yaml') });
    }));
});
