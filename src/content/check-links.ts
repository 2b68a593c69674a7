import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { eachText } from './each-text.ts';
import type { Summit } from './schema.ts';

/** A link in Markdown; brackets behind a backslash are none. */
const linkPattern = /(?<!\\)\[[^\]^][^\]]*\]\(([^)]*)\)/gu;

/** Reports links in texts whose address no viewer could follow. */
export function checkLinks(summit: Yaml<Summit>, report: Report): void {
  for (const { path, text } of eachText(summit.value)) {
    if (path.at(-1) === 'quote') continue;
    for (const [words, address = ''] of text.matchAll(linkPattern)) {
      if (isAddress(address)) continue;
      report({
        level: 'error',
        code: 'wrong-link',
        message: `"${address}" is no address that a link can lead to.`,
        at: summit.placeOfWords(path, words),
        hint: 'Write it in full: [text](https://…) or [text](mailto:…). For the brackets themselves, write \\[.',
      });
    }
  }
}

function isAddress(address: string): boolean {
  return /^(https?:\/\/[^\s/]+|mailto:[^\s@]+@)\S+$/i.test(address) && URL.canParse(address);
}
