import type { XmlElement } from '../../xml/tree.ts';
import type { WriterInput } from '../deck-info.ts';
import type { Package } from './package.ts';
import { appPart, corePart, presentationPropertiesPart, viewPropertiesPart } from './parts/properties.ts';

export const contentType = (name: string) =>
  `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`;
export const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';
export const presentation = 'ppt/presentation.xml';

export function slidePartName(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

/** The parts that say something of the deck as a whole, and its table styles. */
export function addProperties({ pages, info }: WriterInput, pack: Package, tableStyles: XmlElement): void {
  pack.relate('', { type: 'officeDocument', target: presentation });
  pack.relate('', { type: 'core-properties', target: 'docProps/core.xml' });
  pack.relate('', { type: 'extended-properties', target: 'docProps/app.xml' });
  const notes = pages.filter((page) => page.notes.length > 0).length;
  pack.addXml(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    corePart(info),
  );
  pack.addXml(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    appPart(pages.length, notes),
  );
  pack.addXml('ppt/presProps.xml', contentType('presProps'), presentationPropertiesPart());
  pack.addXml('ppt/viewProps.xml', contentType('viewProps'), viewPropertiesPart());
  pack.addXml('ppt/tableStyles.xml', contentType('tableStyles'), tableStyles);
}
