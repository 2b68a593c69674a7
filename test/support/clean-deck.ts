import { zipSync } from 'fflate';
import { CONTENT_TYPES } from './read-package.ts';

/** The parts of a package by name. */
export type Parts = Record<string, string | Uint8Array>;

/**
 * A deck of two slides with nothing to find fault with, written by hand: a master, a layout, notes, a picture,
 * a table, a chart and sections. Tests break one thing in it and expect one finding.
 */
export function cleanDeck(): Parts {
  return {
    [CONTENT_TYPES]: contentTypes(),
    '_rels/.rels': relationshipList({
      rId1: ['officeDocument', 'ppt/presentation.xml'],
      rId2: ['core-properties', 'docProps/core.xml'],
    }),
    'docProps/core.xml': CORE,
    'ppt/presentation.xml': PRESENTATION,
    'ppt/_rels/presentation.xml.rels': relationshipList({
      rId1: ['slideMaster', 'slideMasters/slideMaster1.xml'],
      rId2: ['notesMaster', 'notesMasters/notesMaster1.xml'],
      rId3: ['slide', 'slides/slide1.xml'],
      rId4: ['slide', 'slides/slide2.xml'],
    }),
    ...masters(),
    ...slides(),
    ...notes(),
    ...chart(),
    'ppt/media/image1.png': PICTURE,
  };
}

const EARLIEST = new Date(1980, 0, 1);

/** Zips parts the way a deck has to be zipped: sorted, content types first, one date. */
export function pack(parts: Parts, { sort = true, date = EARLIEST } = {}): Uint8Array {
  const order = (name: string) => (name === CONTENT_TYPES ? '' : name);
  const names = Object.keys(parts);
  const sorted = sort ? names.sort((a, b) => (order(a) < order(b) ? -1 : 1)) : names;
  const files = sorted.map((name) => [name, encode(parts[name] ?? '')]);
  return zipSync(Object.fromEntries(files), { mtime: date });
}

function encode(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const NAMESPACES = `xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function contentTypes(): string {
  const presentation = 'application/vnd.openxmlformats-officedocument.presentationml';
  const defaults = {
    png: 'image/png',
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    xml: 'application/xml',
  };
  const overrides = {
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    'ppt/presentation.xml': `${presentation}.presentation.main+xml`,
    'ppt/slideMasters/slideMaster1.xml': `${presentation}.slideMaster+xml`,
    'ppt/slideLayouts/slideLayout1.xml': `${presentation}.slideLayout+xml`,
    'ppt/notesMasters/notesMaster1.xml': `${presentation}.notesMaster+xml`,
    'ppt/slides/slide1.xml': `${presentation}.slide+xml`,
    'ppt/slides/slide2.xml': `${presentation}.slide+xml`,
    'ppt/notesSlides/notesSlide1.xml': `${presentation}.notesSlide+xml`,
    'ppt/theme/theme1.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
    'ppt/theme/theme2.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
    'ppt/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  };
  const rows = [
    ...Object.entries(defaults).map(([name, type]) => `<Default Extension="${name}" ContentType="${type}"/>`),
    ...Object.entries(overrides).map(
      ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
    ),
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${rows.join('')}</Types>`;
}

const TYPE_BASES: Record<string, string> = { 'core-properties': `${PACKAGE}/relationships/metadata` };

/** Relationships by id: the last word of the type, and the target. */
function relationshipList(rows: Record<string, [type: string, target: string]>): string {
  const list = Object.entries(rows).map(
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${TYPE_BASES[type] ?? OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

const CORE = `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Clean</dc:title><dc:creator>Tests</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2025-08-23T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2025-08-23T00:00:00Z</dcterms:modified><dc:language>en-GB</dc:language></cp:coreProperties>`;

const PRESENTATION = `${HEAD}<p:presentation ${NAMESPACES}>
<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>
<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>
<p:sldIdLst><p:sldId id="256" r:id="rId3"/><p:sldId id="257" r:id="rId4"/></p:sldIdLst>
<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>
<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="All" id="{0A1B2C3D-0000-4000-8000-000000000001}"><p14:sldIdLst><p14:sldId id="256"/><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>
</p:presentation>`;

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const RUN_PROPERTIES =
  '<a:rPr lang="en-GB"><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:rPr>';

const paragraph = (text: string) => `<a:p><a:r>${RUN_PROPERTIES}<a:t>${text}</a:t></a:r></a:p>`;

const transform = (name: string, x: number, y: number, width: number, height: number) =>
  `<${name}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${name}>`;

type Holder = { id: number; name: string; ph: string; text: string; box?: string };

/** A shape with a placeholder in it; without a box it stands where its layout says. */
function holder({ id, name, ph, text, box = '' }: Holder): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody><a:bodyPr/>${paragraph(text)}</p:txBody></p:sp>`;
}

const TITLE_BOX = transform('a:xfrm', 600_000, 400_000, 10_992_000, 900_000);
const BODY_BOX = transform('a:xfrm', 600_000, 1_500_000, 6_000_000, 4_500_000);

const holders = (title: string, body: string) =>
  holder({ id: 2, name: 'Title', ph: 'type="title"', text: title, box: TITLE_BOX }) +
  holder({ id: 3, name: 'Body', ph: 'type="body" idx="1"', text: body, box: BODY_BOX });

function masters(): Parts {
  const master = `${HEAD}<p:sldMaster ${NAMESPACES}><p:cSld><p:spTree>${GROUP}${holders('Click to edit', 'Click to edit')}</p:spTree></p:cSld>${COLOR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`;
  const layout = `${HEAD}<p:sldLayout ${NAMESPACES} type="obj"><p:cSld name="Content"><p:spTree>${GROUP}${holders('Click to edit', 'Click to edit')}</p:spTree></p:cSld></p:sldLayout>`;
  return {
    'ppt/slideMasters/slideMaster1.xml': master,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationshipList({
      rId1: ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      rId2: ['theme', '../theme/theme1.xml'],
    }),
    'ppt/slideLayouts/slideLayout1.xml': layout,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationshipList({
      rId1: ['slideMaster', '../slideMasters/slideMaster1.xml'],
    }),
    'ppt/theme/theme1.xml': theme('Clean'),
    'ppt/theme/theme2.xml': theme('Clean notes'),
  };
}

const COLORS = 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

function theme(name: string): string {
  const gray = (index: number) => (16 + index).toString(16).repeat(3);
  const colors = COLORS.map((slot, index) => `<a:${slot}><a:srgbClr val="${gray(index)}"/></a:${slot}>`);
  const three = (inner: string) => inner.repeat(3);
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const font = (kind: string, face: string) =>
    `<a:${kind}Font><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;
  return `${HEAD}<a:theme xmlns:a="${DRAWING}/main" name="${name}"><a:themeElements><a:clrScheme name="Clean">${colors.join('')}</a:clrScheme><a:fontScheme name="Clean">${font('major', 'Georgia')}${font('minor', 'Calibri')}</a:fontScheme><a:fmtScheme name="Clean"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

function slide(...objects: string[]): string {
  return `${HEAD}<p:sld ${NAMESPACES}><p:cSld><p:spTree>${GROUP}${objects.join('')}</p:spTree></p:cSld></p:sld>`;
}

function slides(): Parts {
  const title = (text: string) => holder({ id: 2, name: 'Title', ph: 'type="title"', text });
  const body = holder({ id: 3, name: 'Body', ph: 'type="body" idx="1"', text: 'A first point' });
  return {
    'ppt/slides/slide1.xml': slide(title('The first message'), body, PICTURE_FRAME, RULE),
    'ppt/slides/_rels/slide1.xml.rels': relationshipList({
      rId1: ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      rId2: ['notesSlide', '../notesSlides/notesSlide1.xml'],
      rId3: ['image', '../media/image1.png'],
    }),
    'ppt/slides/slide2.xml': slide(title('The second message'), TABLE_FRAME, CHART_FRAME),
    'ppt/slides/_rels/slide2.xml.rels': relationshipList({
      rId1: ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      rId2: ['chart', '../charts/chart1.xml'],
    }),
  };
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

const PICTURE_FRAME = `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Flag" descr="The flag of nowhere"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform('a:xfrm', 7_000_000, 1_500_000, 900_000, 600_000)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="6350"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:pic>`;

const RULE = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="5" name="Rule">${DECORATIVE}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform('a:xfrm', 600_000, 1_400_000, 10_992_000, 0)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom></p:spPr></p:cxnSp>`;

const cell = (text: string, attributes = '') =>
  `<a:tc${attributes}><a:txBody><a:bodyPr/>${text ? paragraph(text) : '<a:p><a:endParaRPr lang="en-GB"/></a:p>'}</a:txBody><a:tcPr/></a:tc>`;
const row = (...cells: string[]) => `<a:tr h="400000">${cells.join('')}</a:tr>`;

const TABLE = `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid><a:gridCol w="2000000"/><a:gridCol w="2000000"/></a:tblGrid>${row(cell('Both', ' gridSpan="2"'), cell('', ' hMerge="1"'))}${row(cell('Left'), cell('Right'))}</a:tbl>`;

const frame = (id: number, name: string, y: number, uri: string, content: string) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${name} in words"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform('p:xfrm', 600_000, y, 4_000_000, 800_000)}<a:graphic><a:graphicData uri="${DRAWING}/${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`;

const TABLE_FRAME = frame(3, 'Table', 1_500_000, 'table', TABLE);
const CHART_FRAME = frame(
  4,
  'Chart',
  3_000_000,
  'chart',
  `<c:chart xmlns:c="${DRAWING}/chart" r:id="rId2"/>`,
);

function notes(): Parts {
  const body = { id: 2, name: 'Notes', ph: 'type="body" idx="1"' };
  const master = holder({ ...body, text: 'Click to edit', box: BODY_BOX });
  return {
    'ppt/notesMasters/notesMaster1.xml': `${HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:spTree>${GROUP}${master}</p:spTree></p:cSld>${COLOR_MAP}</p:notesMaster>`,
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationshipList({
      rId1: ['theme', '../theme/theme2.xml'],
    }),
    'ppt/notesSlides/notesSlide1.xml': `${HEAD}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${GROUP}${holder({ ...body, text: 'Say it slowly' })}</p:spTree></p:cSld></p:notes>`,
    'ppt/notesSlides/_rels/notesSlide1.xml.rels': relationshipList({
      rId1: ['slide', '../slides/slide1.xml'],
      rId2: ['notesMaster', '../notesMasters/notesMaster1.xml'],
    }),
  };
}

function chart(): Parts {
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr><c:val><c:numRef><c:f>Sheet1!$A$1</c:f><c:numCache><c:ptCount val="1"/><c:pt idx="0"><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`;
  const axis = (id: number, cross: number, position: string) =>
    `<c:axId val="${id}"/><c:scaling/><c:delete val="0"/><c:axPos val="${position}"/><c:crossAx val="${cross}"/>`;
  return {
    'ppt/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx>${axis(1, 2, 'b')}</c:catAx><c:valAx>${axis(2, 1, 'l')}</c:valAx></c:plotArea></c:chart><c:externalData r:id="rId1"/></c:chartSpace>`,
    'ppt/charts/_rels/chart1.xml.rels': relationshipList({
      rId1: ['package', '../embeddings/workbook1.xlsx'],
    }),
    'ppt/embeddings/workbook1.xlsx': workbook(),
  };
}

/** One sheet with one number; `date` for tests of its dates. */
export function workbook(date = EARLIEST): Uint8Array {
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts = {
    [CONTENT_TYPES]: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheet}.sheet.main+xml"/><Override PartName="/xl/sheet1.xml" ContentType="${sheet}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationshipList({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${main}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipList({ rId1: ['worksheet', 'sheet1.xml'] }),
    'xl/sheet1.xml': `${HEAD}<worksheet xmlns="${main}"><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>`,
  };
  return pack(parts, { date });
}

/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
