import type { Theme } from '../../theme/read-theme.ts';
import type { WriterInput } from '../deck-info.ts';
import { contentType, presentation, themeType } from './add-properties.ts';
import type { Package } from './package.ts';
import { handoutMasterPart } from './parts/notes-parts.ts';
import { themePart } from './parts/theme-part.ts';

const part = 'ppt/handoutMasters/handoutMaster1.xml';
/** Each master has a theme of its own: PowerPoint repairs a package whose masters share one. */
const ownTheme = 'ppt/theme/handoutTheme1.xml';

/** A master for handouts, so that the marking stands on them, too; gives its relationship. Undefined without one. */
export function addHandoutMaster({ info }: WriterInput, theme: Theme, pack: Package): string | undefined {
  if (info.marking === undefined) return undefined;
  pack.addXml(part, contentType('handoutMaster'), handoutMasterPart(info.language, info.marking));
  pack.relate(part, { type: 'theme', target: ownTheme });
  pack.addXml(ownTheme, themeType, themePart('Handout', theme, info.language));
  return pack.relate(presentation, { type: 'handoutMaster', target: part });
}
