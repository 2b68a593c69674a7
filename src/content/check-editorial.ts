import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { checkAfricanUnion } from './check-african-union.ts';
import { checkChartNames } from './check-chart-names.ts';
import { checkCountryNames } from './check-country-names.ts';
import { checkEvents } from './check-events.ts';
import { isFormal } from './check-naming.ts';
import { checkPersonNames } from './check-person-names.ts';
import { checkSensitiveNames } from './check-sensitive-names.ts';
import { checkSpeakingTime } from './check-speaking-time.ts';
import { checkTypography } from './check-typography.ts';
import type { Summit } from './schema.ts';
import type { Settings } from './settings.ts';
import { writtenTexts } from './written-texts.ts';

/**
 * Holds the texts of a summit, in the language `locale`, against the editorial rules; of a translation those that are
 * written in its `file`: what it leaves in the source is checked with the source.
 */
export function checkEditorial(
  summit: Yaml<Summit>,
  { locale, file }: { locale: string; file?: string | undefined },
  settings: Settings,
  report: Report,
): void {
  const texts = writtenTexts(summit, file);
  checkCountryNames(summit, texts, { locale, formal: isFormal(summit.value, settings) }, report);
  checkAfricanUnion(summit, report);
  checkPersonNames(summit, texts, locale, report);
  checkSensitiveNames(summit, texts, locale, settings.sensitive ?? {}, report);
  checkSpeakingTime(summit, new Set(texts.map(({ path }) => JSON.stringify(path))), locale, report);
  checkTypography(summit, texts, locale, report);
  checkEvents(summit, report);
  checkChartNames(summit, report);
}
