import type { Report } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { checkIds } from './check-ids.ts';
import { checkLinks } from './check-links.ts';
import { checkParties } from './check-parties.ts';
import { checkTopics } from './check-topics.ts';
import { citationPattern } from './citation-pattern.ts';
import { eachText } from './each-text.ts';
import type { Summit } from './schema.ts';

/** Reports what refers to nothing: citations, sources, links; and what is there twice or half. */
export function checkReferences(summit: Yaml<Summit>, report: Report): void {
  const evidence = Object.keys(summit.value.evidence);
  for (const { path, text } of eachText(summit.value)) {
    const citations = new Map([...text.matchAll(citationPattern)].map(([words, id = '']) => [id, words]));
    for (const [id, words] of citations) {
      if (!evidence.includes(id))
        undefinedReference('evidence', id, evidence, () => summit.placeOfWords(path, words), report);
    }
  }
  const sources = Object.keys(summit.value.sources);
  for (const [id, { source }] of Object.entries(summit.value.evidence)) {
    if (!sources.includes(source)) {
      undefinedReference('source', source, sources, () => summit.placeOf(['evidence', id, 'source']), report);
    }
  }
  for (const check of [checkIds, checkParties, checkTopics, checkLinks]) check(summit, report);
}

function undefinedReference(
  kind: 'evidence' | 'source',
  id: string,
  known: string[],
  place: () => ReturnType<Yaml<Summit>['placeOf']>,
  report: Report,
): void {
  const section = kind === 'source' ? 'sources' : 'evidence';
  report({
    level: 'error',
    code: `undefined-${kind}`,
    message: `There is no ${kind} "${id}".`,
    at: place(),
    hint:
      known.length > 0
        ? didYouMean(id, known, `Defined under "${section}"`)
        : `Define it under "${section}".`,
  });
}
