import { memoizeBy, memoizeFor } from '../memoize.ts';
import type { RunStyle } from '../page.ts';
import type { Theme } from '../theme/read-theme.ts';
import { roleInLanguage } from '../theme/role-in-language.ts';
import type { Ground, GroundColor, Role } from '../theme/schema.ts';
import type { Context } from './context.ts';

/** How a role's text is set on a ground, at a step of its sizes. */
export type TextStyle = {
  /** Its name in the theme. */
  role: string;
  run: RunStyle;
  lineHeight: number;
  /** Colours of the ground: of what is pointed out, of headings, and of running text. */
  key: string;
  strong: string;
  text: string;
};

type Setting = Pick<Context, 'language' | 'ground' | 'step'> &
  Record<'lang' | 'color', string | undefined> & { role: string };

/** The style of a role; `color` overrides which of the ground's colours it takes. The same object each time. */
export function textStyle(role: string, context: Context, color?: string): TextStyle {
  const { theme, language, ground, lang, smaller = {} } = context;
  const step = context.step + (smaller[role] ?? 0);
  return styles(theme)({ role, color, language, ground, step, lang });
}

const REMEMBERED_STYLES = 500;

const styles = memoizeFor((theme: Theme) =>
  memoizeBy(
    REMEMBERED_STYLES,
    ({ role, color, language, ground, step, lang }: Setting) =>
      [role, color, language.tag, ground, step, lang].join(),
    (setting) => makeStyle(theme, setting),
  ),
);

function makeStyle(theme: Theme, setting: Setting): TextStyle {
  const role = roleInLanguage(theme.roles[setting.role] as Role, setting.language);
  const ground = theme.grounds[setting.ground] as Ground;
  const size = role.sizes[Math.min(setting.step, role.sizes.length - 1)] ?? 0;
  return {
    role: setting.role,
    run: {
      face: role.face,
      size,
      color: ground[(setting.color ?? role.color) as GroundColor] ?? role.color,
      ...(role.bold && { bold: true }),
      ...(role.italic && { italic: true }),
      ...(role.capitals && { capitals: true }),
      ...(role.tracking && { tracking: role.tracking }),
      ...(setting.lang !== undefined && { lang: setting.lang }),
    },
    lineHeight: Math.round(size * role.leading * 100) / 100,
    key: ground.key,
    strong: ground.strong,
    text: ground.text,
  };
}
