import { el, type XmlElement } from '../../../xml/tree.ts';
import { application } from '../../application.ts';
import type { DeckInfo } from '../../deck-info.ts';

/** Core properties; the dates are the deck's own day, so that the same input gives the same bytes. */
export function corePart(info: DeckInfo): XmlElement {
  const date = `${info.date}T00:00:00Z`;
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    el('dc:title', {}, info.title),
    el('dc:subject', {}, info.subject),
    el('dc:creator', {}, info.author ?? application),
    el('cp:keywords', {}, info.keywords.join(', ')),
    el('cp:lastModifiedBy', {}, application),
    el('cp:revision', {}, '1'),
    el('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, date),
    el('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, date),
    el('dc:language', {}, info.language.tag),
    info.version !== undefined && el('cp:version', {}, info.version),
  );
}

export function appPart(slides: number, notes: number): XmlElement {
  return el(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    el('Application', {}, application),
    el('Slides', {}, String(slides)),
    el('Notes', {}, String(notes)),
  );
}

export function presentationPropertiesPart(): XmlElement {
  return el('p:presentationPr', { 'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main' });
}

export function viewPropertiesPart(): XmlElement {
  return el('p:viewPr', { 'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main' });
}
