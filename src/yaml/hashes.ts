/** Keys within keys, and hashes. */
export type Hashes = { [key: string]: Hashes | string };

const entry = /^((?: {2})*)([A-Za-z][\w.-]*):(?: (?:"([\da-f]+)"|(?!\d+$)([\da-f]+)))?$/;
const notText = /^(null|true|false)$/i;

/**
 * The data of YAML that has only keys, hashes and lines of comment, as our lock files are written; undefined of any
 * other. Long locks are read in each run, and a parser of all of YAML takes ten times as long.
 */
export function readHashes(text: string): Hashes | undefined {
  const top: Hashes = {};
  const open = [top];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, indent = '', key = '', quoted, plain] = entry.exec(line) ?? [];
    open.length = Math.min(open.length, indent.length / 2 + 1);
    const around = open[indent.length / 2];
    if (key === '' || notText.test(key) || !around || Object.hasOwn(around, key)) return undefined;
    const value = quoted ?? plain ?? {};
    around[key] = value;
    if (typeof value !== 'string') open.push(value);
  }
  return isFull(top) ? top : undefined;
}

/** YAML has a key without anything for null. */
function isFull(hashes: Hashes): boolean {
  const values = Object.values(hashes);
  return values.length > 0 && values.every((value) => typeof value === 'string' || isFull(value));
}
