import { adoptBrand } from './brand/adopt-brand.ts';
import { describeBrand } from './brand/describe-brand.ts';
import { readBrand } from './brand/read-brand.ts';
import { complain } from './complain.ts';
import { findBrand } from './find-brand.ts';
import { fontFinder } from './find-fonts.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Found, failed, type Problem, placeInSettings } from './problems.ts';
import { readTemplates } from './project/read-templates.ts';
import { projectSettings } from './read-settings.ts';
import type { TemplateSet } from './template/template-set.ts';
import { fontKnower } from './text/font-known.ts';
import { readTheme } from './theme/read-theme.ts';

export type BrandOptions = { file?: string | undefined; templates?: string | undefined };

/** Prints what of a brand's presentation decks would stand on, and what stands in for what it lacks. */
export async function showBrand({ file, templates: word }: BrandOptions): Promise<Outcome> {
  const folder = process.cwd();
  const problems: Problem[] = [];
  const report = (found: Found) => void problems.push(placeInSettings(found, project.placeOfSetting));
  const refuse = (outcome: Outcome): Outcome => {
    complain(problems, project.file ? [project.file] : []);
    return outcome;
  };
  const project = projectSettings({ brand: file, templates: word }, folder, (problem) =>
    problems.push(problem),
  );
  const { settings, placeOf } = project;
  if (!settings) return refuse(outcomeOf(problems));
  const found = findBrand(settings, folder, placeOf);
  const templates = readTemplates(settings, folder);
  if (found === undefined) report(nothingNamed);
  else if ('code' in found) report(found);
  if (!(templates instanceof Map)) report(templates as Found);
  if (failed(problems) || !found || 'code' in found) return refuse(outcomeOf(problems));
  const theme = readTheme(
    (templates as TemplateSet).get('theme.yaml') ?? { path: 'theme.yaml', text: '' },
    report,
  );
  const brand = await readBrand(found, report);
  if (!theme || !brand) return refuse('wrongInput');
  const adopted = adoptBrand(brand, theme, found, report);
  const fonts = brand.layouts.flatMap((layout) => [layout.fonts.heading, layout.fonts.text]);
  const known = await fontKnower(await fontFinder(folder)([...new Set(fonts)]));
  process.stdout.write(`${describeBrand(brand, adopted, theme, known).join('\n')}\n`);
  return refuse(problems.length > 0 ? 'wrongInput' : 'done');
}

const nothingNamed: Problem = {
  level: 'error',
  code: 'missing-brand',
  message: 'No brand is named.',
  hint: 'Name a .pptx or .potx, or write `brand:` into make-deck.yaml.',
};
