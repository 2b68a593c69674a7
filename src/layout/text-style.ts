import type { RunStyle } from '../page.ts';
import type { Ground, Role } from '../theme/schema.ts';
import type { Context } from './context.ts';

/** How a role's text is set on a ground, at a step of its sizes. */
export type TextStyle = { run: RunStyle; lineHeight: number; capitals: boolean; key: string; strong: string };

/** Lines of scripts that fill the em need more air: LOOK's 1.4 for CJK against 1.3. */
const fullScriptLeading = 1.4;

/**
 * The style of a role; `color` overrides which of the ground's colours it takes. East Asian scripts have no italics:
 * slanted letters are the renderer's makeshift.
 */
export function textStyle(roleName: string, context: Context, color?: string): TextStyle {
  const { theme, language } = context;
  const role = theme.roles[roleName] as Role;
  const ground = theme.grounds[context.ground] as Ground;
  const size = role.sizes[Math.min(context.step, role.sizes.length - 1)] ?? 0;
  // What is set solid, such as a large figure, stands alone on its line.
  const isRunning = role.leading > 1;
  const leading = language.eastAsian && isRunning ? Math.max(role.leading, fullScriptLeading) : role.leading;
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
