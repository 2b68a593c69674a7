import { zipSync } from 'fflate';
import { emu } from '../../src/output/pptx/units.ts';

/** A placeholder of a made-up brand: `[type, idx, x, y, width, height, first-level properties]`, in points. */
type Holder = { type?: string; idx?: number; box?: number[]; style?: string; body?: string };

type Layout = {
  name: string;
  type?: string;
  holders: Holder[];
  /** Drawn beside the placeholders, as XML. */
  drawings?: string;
  background?: string;
  /** A picture that drawings call `rId9`. */
  picture?: Uint8Array;
};

type Master = {
  name: string;
  colors: string[];
  fonts?: [heading: string, text: string];
  background?: string;
  /** `dark` turns text and ground of the scheme. */
  dark?: boolean;
  titleSize?: number;
  drawings?: string;
  picture?: Uint8Array;
  layouts: Layout[];
};

export type BrandRecipe = {
  width: number;
  height: number;
  masters: Master[];
  kind?: string;
  extra?: Record<string, string>;
};

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const spaces = `xmlns:a="${drawing}" xmlns:r="${office}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const slotNames = 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const transform = ([x = 0, y = 0, width = 0, height = 0]: number[]) =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

/** A filled rectangle. */
export function panel(id: number, box: number[], color: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Panel ${id}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${color}"/></a:solidFill></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`;
}

/** The picture of its master or layout. */
export function picture(id: number, box: number[]): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo" descr="Logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

export const solid = (color: string) =>
  `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;

export const pictureGround =
  '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>';

function holder({ type, idx, box, style, body = '' }: Holder, id: number): string {
  const ph = `<p:ph${type ? ` type="${type}"` : ''}${idx === undefined ? '' : ` idx="${idx}"`}/>`;
  const field =
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>';
  const text = type === 'sldNum' ? field : '<a:r><a:rPr lang="en-GB"/><a:t>House text</a:t></a:r>';
  const list = style ? `<a:lstStyle><a:lvl1pPr ${style}</a:lvl1pPr></a:lstStyle>` : '<a:lstStyle/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Holder ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr>${box ? `${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''}</p:spPr><p:txBody><a:bodyPr ${body}><a:normAutofit/></a:bodyPr>${list}<a:p>${text}</a:p></p:txBody></p:sp>`;
}

/** The files of a brand's presentation by name. */
export function brandParts({
  width,
  height,
  masters,
  kind = 'template',
  extra = {},
}: BrandRecipe): Record<string, Uint8Array> {
  const text: Record<string, string> = {};
  const media: Record<string, Uint8Array> = {};
  const overrides: [string, string][] = [];
  const pml = 'application/vnd.openxmlformats-officedocument.presentationml.';
  const add = (name: string, type: string, xml: string) => {
    text[name] = head + xml;
    overrides.push([name, type]);
  };
  let layoutNumber = 0;
  let id = 2_147_483_648;
  const masterIds = masters.map((master, index) => {
    const number = index + 1;
    const masterId = id;
    id += 1;
    const relations: string[] = [relation('rId1', 'theme', `../theme/theme${number}.xml`)];
    if (master.picture) relations.push(addPicture(media, `master${number}`, master.picture));
    const list = master.layouts.map((layout) => {
      layoutNumber += 1;
      addLayout(layout, layoutNumber, number, { add, text, media });
      relations.push(
        relation(`rId${100 + layoutNumber}`, 'slideLayout', `../slideLayouts/slideLayout${layoutNumber}.xml`),
      );
      id += 1;
      return `<p:sldLayoutId id="${id - 1}" r:id="rId${100 + layoutNumber}"/>`;
    });
    add(
      `ppt/slideMasters/slideMaster${number}.xml`,
      `${pml}slideMaster+xml`,
      masterXml(master, list, width, height),
    );
    text[`ppt/slideMasters/_rels/slideMaster${number}.xml.rels`] = relationList(relations);
    add(
      `ppt/theme/theme${number}.xml`,
      'application/vnd.openxmlformats-officedocument.theme+xml',
      themeXml(master),
    );
    return masterId;
  });
  add(
    'ppt/presentation.xml',
    kind.includes('/') ? kind : `${pml}${kind}.main+xml`,
    `<p:presentation ${spaces}><p:sldMasterIdLst>${masterIds.map((each, index) => `<p:sldMasterId id="${each}" r:id="rId${index + 1}"/>`).join('')}</p:sldMasterIdLst><p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
  text['ppt/_rels/presentation.xml.rels'] = relationList(
    masters.map((_, index) =>
      relation(`rId${index + 1}`, 'slideMaster', `slideMasters/slideMaster${index + 1}.xml`),
    ),
  );
  text['_rels/.rels'] = relationList([relation('rId1', 'officeDocument', 'ppt/presentation.xml')]);
  text['[Content_Types].xml'] =
    `${head}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`;
  const encoded = Object.entries({ ...text, ...extra }).map(([name, xml]) => [
    name,
    new TextEncoder().encode(xml),
  ]);
  return { ...Object.fromEntries(encoded), ...media };
}

/** A .potx, or a .pptx without slides, of a brand that nobody has. */
export function brandFile(recipe: BrandRecipe): Uint8Array {
  return zipSync(brandParts(recipe));
}

type Sink = {
  add: (name: string, type: string, xml: string) => void;
  text: Record<string, string>;
  media: Record<string, Uint8Array>;
};

function addLayout(layout: Layout, number: number, master: number, { add, text, media }: Sink): void {
  const { name, type, holders, drawings = '', background = '' } = layout;
  const relations = [relation('rId1', 'slideMaster', `../slideMasters/slideMaster${master}.xml`)];
  if (layout.picture) relations.push(addPicture(media, `layout${number}`, layout.picture));
  text[`ppt/slideLayouts/_rels/slideLayout${number}.xml.rels`] = relationList(relations);
  add(
    `ppt/slideLayouts/slideLayout${number}.xml`,
    'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
    `<p:sldLayout ${spaces}${type ? ` type="${type}"` : ''} preserve="1"><p:cSld name="${name}">${background}<p:spTree>${group}${drawings}${holders.map((each, index) => holder(each, index + 20)).join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  );
}

function addPicture(media: Record<string, Uint8Array>, name: string, bytes: Uint8Array): string {
  media[`ppt/media/${name}.png`] = bytes;
  return relation('rId9', 'image', `../media/${name}.png`);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function relationList(rows: readonly string[]): string {
  return `${head}<Relationships xmlns="${packageSpace}/relationships">${rows.join('')}</Relationships>`;
}

function masterXml(master: Master, layouts: readonly string[], width: number, height: number): string {
  const { background = solid('bg1'), dark = false, drawings = '', titleSize = 28 } = master;
  const inner = width - 96;
  const foot = height - 36;
  const holders: Holder[] = [
    { type: 'title', box: [48, 30, inner, 74], body: 'anchor="b"' },
    { type: 'body', idx: 1, box: [48, 116, inner, height - 166] },
    { type: 'dt', idx: 2, box: [48, foot, inner / 3, 22], style: 'algn="l"><a:defRPr sz="1000"/>' },
    {
      type: 'ftr',
      idx: 3,
      box: [48 + inner / 3, foot, inner / 3, 22],
      style: 'algn="ctr"><a:defRPr sz="1000"/>',
    },
    {
      type: 'sldNum',
      idx: 4,
      box: [48 + (inner * 2) / 3, foot, inner / 3, 22],
      style: 'algn="r"><a:defRPr sz="1000"/>',
    },
  ];
  const [bg1, tx1, bg2, tx2] = dark ? ['dk1', 'lt1', 'dk2', 'lt2'] : ['lt1', 'dk1', 'lt2', 'dk2'];
  const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}="accent${number}"`).join(' ');
  const style = (size: number, font: string, color: string) =>
    `<a:lvl1pPr algn="l"><a:defRPr sz="${size * 100}"><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:latin typeface="${font}"/></a:defRPr></a:lvl1pPr>`;
  return `<p:sldMaster ${spaces}><p:cSld>${background}<p:spTree>${group}${drawings}${holders.map((each, index) => holder(each, index + 2)).join('')}</p:spTree></p:cSld><p:clrMap bg1="${bg1}" tx1="${tx1}" bg2="${bg2}" tx2="${tx2}" ${accents} hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${style(titleSize, '+mj-lt', 'tx2')}</p:titleStyle><p:bodyStyle>${style(20, '+mn-lt', 'tx1')}</p:bodyStyle><p:otherStyle>${style(18, '+mn-lt', 'tx1')}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

function themeXml({ name, colors, fonts: [heading, text] = ['Georgia', 'Calibri'] }: Master): string {
  const slots = slotNames.map(
    (slot, index) => `<a:${slot}><a:srgbClr val="${colors[index] ?? colors[4]}"/></a:${slot}>`,
  );
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const font = (tag: string, face: string) =>
    `<a:${tag}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
  const three = (inner: string) => inner.repeat(3);
  return `<a:theme xmlns:a="${drawing}" name="${name}"><a:themeElements><a:clrScheme name="${name}">${slots.join('')}</a:clrScheme><a:fontScheme name="${name}">${font('majorFont', heading)}${font('minorFont', text)}</a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
