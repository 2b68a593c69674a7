import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainContent } from './support/plain.ts';
import { renamedFont } from './support/renamed-font.ts';
import { run, runIn } from './support/run-cli.ts';

const project = {
  'content/tokyo/summit.yaml': plainContent,
  'my/deck.hbs':
    '<deck><slide name="one" layout="content"><title>{{title}}</title><text>{{place.city}}</text></slide></deck>',
  'my/theme.yaml': 'fonts: { text: Housely }\n',
};

test('a face that is nowhere to be had is estimated, and the build says so and what to do', () =>
  runIn(project, async (_, make) => {
    const { code, stderr } = await make('--templates', 'my');
    expect(code).toBe(0);
    expect(stderr).toContain('The widths of “Housely” are not known; they are estimated');
    expect(stderr).toContain('folder fonts/');
  }));

test('a face in the folder fonts/ of the project is measured', () =>
  runIn({ ...project, 'fonts/house/Housely.ttf': renamedFont('Gelasio', 'Housely') }, async (_, make) => {
    expect(await make('--templates', 'my')).toMatchObject({ code: 0, stderr: '' });
  }));

test.runIf(process.platform === 'linux')('a face that is installed is measured', () =>
  runIn(
    { ...project, 'home/.local/share/fonts/Housely.ttf': renamedFont('Gelasio', 'Housely') },
    async (folder) => {
      const env = { HOME: join(folder, 'home') };
      expect(await run(folder, ['--templates', 'my'], { env })).toMatchObject({ code: 0, stderr: '' });
    },
  ),
);
