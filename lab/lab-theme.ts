import { parse, stringify } from 'yaml';
import { readTheme, type Theme } from '../src/theme/read-theme.ts';
import { briefing } from '../test/support/build.ts';
import { roleName, SIZES } from './random-box.ts';

/** Points; as large as a slide can be made, so that many boxes go on one. */
export const PAGE = { width: 4_000, height: 4_000 };

/** The briefing's theme on a large slide, with a role for each face, size and weight. */
export function labTheme(): Theme {
  const standard = parse(briefing.get('theme.yaml')?.text ?? '');
  const { content } = standard.layouts;
  const layouts = { content: { type: content.type, ground: content.ground } };
  const text = stringify({ ...standard, slide: PAGE, roles: { ...standard.roles, ...labRoles() }, layouts });
  const theme = readTheme({ path: 'lab/theme.yaml', text }, ({ message }) => {
    throw new Error(message);
  });
  return theme as Theme;
}

function labRoles() {
  const sizes = Array.from({ length: SIZES.high - SIZES.low + 1 }, (_, index) => SIZES.low + index);
  const roles = (['heading', 'text'] as const).flatMap((face) =>
    sizes.flatMap((size) =>
      [false, true].map((bold) => [
        roleName(face, size, bold),
        { face, sizes: [size], leading: face === 'heading' ? 1.2 : 1.3, color: 'text', bold },
      ]),
    ),
  );
  return Object.fromEntries(roles);
}
