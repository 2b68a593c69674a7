import type { LanguageRow } from '../text/languages.ts';
import type { Role } from './schema.ts';

/**
 * Leading of scripts that fill the em, by that of Latin ones: 1.4 for running text, and for headlines so much more that
 * two lines still stand in a title's area. A role of leading 1 is one line.
 */
const fullScriptLeading = (leading: number) =>
  leading >= 1.26 ? Math.max(leading, 1.4) : leading > 1 ? leading + 0.08 : leading;

/**
 * A role as a language sets it. East Asian scripts have no italics: slanted letters are the renderer's makeshift. Their
 * faces for headings, such as Yu Mincho and Batang, are thin beside Georgia: headings in them are bold. Letters are spaced out as capitals only: joined ones would come apart.
 */
export function roleInLanguage(
  role: Role,
  { eastAsian, uppercase }: Pick<LanguageRow, 'eastAsian' | 'uppercase'>,
): Role {
  return {
    ...role,
    leading: eastAsian ? fullScriptLeading(role.leading) : role.leading,
    bold: role.bold || (eastAsian !== undefined && role.face === 'heading' && !role.italic),
    italic: role.italic && !eastAsian,
    tracking: uppercase ? role.tracking : 0,
    capitals: uppercase && role.capitals,
  };
}
