import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseXml, writeXml, type XmlElement } from '../../src/xml/tree.ts';

/** A package with one of its parts changed, as somebody's later edit would. */
export function changePart(bytes: Uint8Array, part: string, change: (top: XmlElement) => void): Uint8Array {
  const parts = unzipSync(bytes);
  const top = parseXml(strFromU8(parts[part] ?? new Uint8Array()));
  change(top);
  return zipSync({ ...parts, [part]: strToU8(writeXml(top)) });
}
