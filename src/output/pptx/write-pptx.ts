import { memoizeFor } from '../../memoize.ts';
import type { Page, Paragraph } from '../../page.ts';
import type { Theme } from '../../theme/read-theme.ts';
import { roleInLanguage } from '../../theme/role-in-language.ts';
import type { OutputFile, WriterInput } from '../deck-info.ts';
import { addAdoptedBase } from './add-adopted-base.ts';
import { addBuiltInBase } from './add-built-in-base.ts';
import { addSlides } from './add-slides.ts';
import { createPackage } from './package.ts';
import { addPictures } from './pictures.ts';

/** A PowerPoint presentation: slides drawn by PptxGenJS, mended, and placed on the base presentation. */
export async function writePptx(given: WriterInput): Promise<OutputFile[]> {
  const input = {
    ...given,
    // Layouts look as text in the deck's language does.
    theme: inLanguage(given),
    pages: given.pages.map(withoutEmpty),
    models: () => given.models().map(withoutEmpty),
  };
  const pack = createPackage();
  const pictures = await addPictures(input, pack);
  const base = input.adopted ? addAdoptedBase(input, input.adopted, pack) : addBuiltInBase(input, pack);
  await addSlides(input, base, pictures, pack);
  return [{ extension: 'pptx', bytes: pack.zip() }];
}

function inLanguage({ theme, info }: WriterInput): Theme {
  const roles = Object.entries(theme.roles).map(([name, role]) => [
    name,
    roleInLanguage(role, info.language),
  ]);
  return { ...theme, roles: Object.fromEntries(roles) };
}

/** A page without its texts that say nothing: an empty placeholder would show its prompt. */
const withoutEmpty = memoizeFor((page: Page): Page => {
  const items = page.items.filter((item) => item.type !== 'text' || item.paragraphs.some(hasWords));
  return { ...page, items };
});

function hasWords({ runs }: Paragraph): boolean {
  return runs.some(({ text }) => text.trim() !== '');
}
