import type { RunStyle } from '../page.ts';
import type { Ground, Role } from '../theme/schema.ts';
import type { Context } from './context.ts';

/** How a role's text is set on a ground, at a step of its sizes. */
export type TextStyle = { run: RunStyle; lineHeight: number; capitals: boolean; key: string; strong: string };

/**
 * Leading of scripts that fill the em, by that of Latin ones: 1.4 for running text, and for headlines so much more that
 * two lines still stand in a title's area. A role of leading 1 is one line.
 */
const fullScriptLeading = (leading: number) =>
  leading >= 1.26 ? Math.max(leading, 1.4) : leading > 1 ? leading + 0.08 : leading;

/**
 * The style of a role; `color` overrides which of the ground's colours it takes. East Asian scripts have no italics:
 * slanted letters are the renderer's makeshift.
 */
export function textStyle(roleName: string, context: Context, color?: string): TextStyle {
  const { theme, language } = context;
  const role = theme.roles[roleName] as Role;
  const ground = theme.grounds[context.ground] as Ground;
  const size = role.sizes[Math.min(context.step, role.sizes.length - 1)] ?? 0;
  const leading = language.eastAsian ? fullScriptLeading(role.leading) : role.leading;
  return {
    run: {
      face: role.face,
      size,
      color: ground[(color ?? role.color) as keyof Ground],
      ...(role.bold && { bold: true }),
      ...(role.italic && !language.eastAsian && { italic: true }),
      ...(role.tracking && language.uppercase && { tracking: role.tracking }),
      ...(context.lang !== undefined && { lang: context.lang }),
    },
    lineHeight: Math.round(size * leading * 100) / 100,
    capitals: role.capitals,
    key: ground.key,
    strong: ground.strong,
  };
}
