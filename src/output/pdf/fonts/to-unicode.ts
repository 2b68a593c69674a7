import { utf16 } from '../file/values.ts';

/** Readers need not take more than so many entries in one block (ISO 32000-1, 9.10.3, after Adobe's CMaps). */
const blockSize = 100;

/** A CMap that says what text each code stands for; codes are hexadecimal digits, all of one length. */
export function toUnicode(texts: ReadonlyMap<string, string>): string {
  const codes = [...texts.keys()].sort();
  const [first = '00'] = codes;
  const blocks: string[] = [];
  for (let from = 0; from < codes.length; from += blockSize) {
    const part = codes.slice(from, from + blockSize);
    const rows = part.map((code) => `<${code}> <${utf16(texts.get(code) ?? '')}>`);
    blocks.push(`${part.length} beginbfchar`, ...rows, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    `<${first.replace(/./g, '0')}> <${first.replace(/./g, 'F')}>`,
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n');
}
