import type { Alignment, Bullet, Face, Paragraph } from '../../page.ts';
import type { Ground, GroundColor, Role } from '../../theme/schema.ts';

/** How the text of a placeholder looks before anyone changes it: what a slide's own text need not repeat. */
export type TextLook = {
  face: Face;
  /** Points, as all lengths here. */
  size: number;
  /** A colour of the palette. */
  color: string;
  bold: boolean;
  italic: boolean;
  capitals: boolean;
  tracking: number;
  lineHeight: number;
  align: Alignment;
  indent: number;
  bullet: Bullet['kind'] | undefined;
};

/** The look of a role of the theme at its first size. */
export function lookOfRole(role: Role, ground: Ground, align: Alignment): TextLook {
  const size = role.sizes[0] ?? 18;
  const { face, bold, italic, capitals, tracking } = role;
  const lineHeight = Math.round(size * role.leading * 100) / 100;
  return {
    face,
    size,
    color: ground[role.color as GroundColor] ?? role.color,
    bold,
    italic,
    capitals,
    tracking,
    lineHeight,
    align,
    indent: 0,
    bullet: undefined,
  };
}

/** The look of a text that is on a slide already: that of its first paragraph and run. */
export function lookOfParagraph(paragraph: Paragraph | undefined, otherwise: TextLook): TextLook {
  const run = paragraph?.runs.at(-1);
  if (!paragraph || !run) return otherwise;
  return {
    face: run.face,
    size: run.size,
    color: run.color,
    bold: run.bold ?? false,
    italic: run.italic ?? false,
    capitals: run.capitals ?? false,
    tracking: run.tracking ?? 0,
    lineHeight: paragraph.lineHeight,
    align: paragraph.align,
    indent: paragraph.indent,
    bullet: paragraph.bullet?.kind,
  };
}
