import { el, writeElement } from '../../xml/tree.ts';
import { application } from '../application.ts';
import type { DeckInfo } from '../deck-info.ts';
import { type Dictionary, text } from './file/values.ts';

/** What the file says of itself; the dates are the deck's own day, so that the same input gives the same bytes. */
export function documentInfo(info: DeckInfo): Dictionary {
  const date = text(`D:${info.date.replaceAll('-', '')}000000Z`);
  return {
    Title: text(info.title),
    Author: text(info.author ?? application),
    Subject: text(info.subject),
    Keywords: text(info.keywords.join(', ')),
    Creator: text(application),
    Producer: text(application),
    CreationDate: date,
    ModDate: date,
  };
}

/** The same in XMP (ISO 16684-1), with the language and the version. */
export function xmpMetadata(info: DeckInfo): Uint8Array {
  const date = `${info.date}T00:00:00Z`;
  const list = (kind: string, ...items: string[]) =>
    el(
      `rdf:${kind}`,
      {},
      items.map((item) => el('rdf:li', {}, item)),
    );
  const inDefault = (words: string) => el('rdf:Alt', {}, el('rdf:li', { 'xml:lang': 'x-default' }, words));
  const description = el(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
      'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
      'xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
    },
    el('dc:format', {}, 'application/pdf'),
    el('dc:title', {}, inDefault(info.title)),
    el('dc:description', {}, inDefault(info.subject)),
    el('dc:creator', {}, list('Seq', info.author ?? application)),
    el('dc:subject', {}, list('Bag', ...info.keywords)),
    el('dc:language', {}, list('Bag', info.language.tag)),
    el('pdf:Keywords', {}, info.keywords.join(', ')),
    el('pdf:Producer', {}, application),
    el('xmp:CreatorTool', {}, application),
    el('xmp:CreateDate', {}, date),
    el('xmp:ModifyDate', {}, date),
    info.version !== undefined && el('xmpMM:VersionID', {}, info.version),
  );
  const rdf = el('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, description);
  const meta = writeElement(el('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, rdf));
  const [begin, end] = ['<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>', '<?xpacket end="r"?>'];
  return new TextEncoder().encode(`${begin}\n${meta}\n${end}`);
}
