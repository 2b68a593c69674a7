import type { RunStyle } from '../page.ts';
import { roleInLanguage } from '../theme/role-in-language.ts';
import type { Ground, GroundColor, Role } from '../theme/schema.ts';
import type { Context } from './context.ts';

/** How a role's text is set on a ground, at a step of its sizes. */
export type TextStyle = { run: RunStyle; lineHeight: number; key: string; strong: string };

/** The style of a role; `color` overrides which of the ground's colours it takes. */
export function textStyle(roleName: string, context: Context, color?: string): TextStyle {
  const { theme, language } = context;
  const role = roleInLanguage(theme.roles[roleName] as Role, language);
  const ground = theme.grounds[context.ground] as Ground;
  const size = role.sizes[Math.min(context.step, role.sizes.length - 1)] ?? 0;
  return {
    run: {
      face: role.face,
      size,
      color: ground[(color ?? role.color) as GroundColor] ?? role.color,
      ...(role.bold && { bold: true }),
      ...(role.italic && { italic: true }),
      ...(role.capitals && { capitals: true }),
      ...(role.tracking && { tracking: role.tracking }),
      ...(context.lang !== undefined && { lang: context.lang }),
    },
    lineHeight: Math.round(size * role.leading * 100) / 100,
    key: ground.key,
    strong: ground.strong,
  };
}
