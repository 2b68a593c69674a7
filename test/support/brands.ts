import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { type BrandRecipe, brandFile, panel, picture, pictureGround, solid } from './brand-file.ts';
import { resave } from './libreoffice.ts';

/** A picture of one colour. */
function plainPicture(color: string): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 32, channels: 3, background: color } })
    .png()
    .toBuffer();
}

const teal = [
  '12211F',
  'FFFFFF',
  '0B3B39',
  'EAF3F1',
  '0F766E',
  'B45309',
  '475569',
  '7C3AED',
  'BE123C',
  '65A30D',
];
const night = [
  '0A1020',
  'FFFFFF',
  '1B2A4A',
  'C9D6F0',
  '5EB1FF',
  'FFC857',
  '7FE0A7',
  'E58FB1',
  'B9A7F5',
  '9AA5B1',
];
const plum = [
  '1F1024',
  'FFFFFF',
  '4A1D54',
  'F4EDF5',
  '9D174D',
  '1D4ED8',
  '047857',
  'B45309',
  '6D28D9',
  '334155',
];
const sand = [
  '2B2418',
  'FFFFFF',
  '5B4A2B',
  'F6F1E7',
  'C9A227',
  '2F6B4F',
  '8A5A10',
  '7A2E2E',
  '3B5B7A',
  '6B6455',
];

const foot = [
  { type: 'dt', idx: 10 },
  { type: 'ftr', idx: 11 },
  { type: 'sldNum', idx: 12 },
];
const cover = (width: number) => ({
  name: 'Opening',
  type: 'title',
  holders: [
    { type: 'ctrTitle', box: [48, 150, width - 96, 110], style: 'algn="l"><a:defRPr sz="4000"/>' },
    { type: 'subTitle', idx: 1, box: [48, 270, width - 96, 80], style: 'algn="l"><a:defRPr sz="2000"/>' },
    ...foot,
  ],
});
const content = { name: 'Text', type: 'obj', holders: [{ type: 'title' }, { idx: 1 }, ...foot] };
const header = (width: number) => ({
  name: 'Part',
  type: 'secHead',
  holders: [
    { type: 'title', box: [48, 180, width - 96, 100], style: 'algn="l"><a:defRPr sz="3600"/>' },
    { type: 'body', idx: 1, box: [48, 290, width - 96, 80] },
    ...foot,
  ],
});

/** A house with a logo on its master, a picture behind its cover, and a bar at the foot. */
async function house(): Promise<BrandRecipe> {
  return {
    width: 960,
    height: 540,
    masters: [
      {
        name: 'House',
        colors: teal,
        drawings: panel(60, [0, 534, 960, 6], 'accent1') + picture(61, [840, 20, 80, 40]),
        picture: await plainPicture('#0F766E'),
        layouts: [
          {
            ...cover(960),
            background: pictureGround,
            picture: await plainPicture('#0B3B39'),
            holders: cover(960).holders.map((each) => ({
              ...each,
              style:
                (each as { style?: string }).style?.replace(
                  '/>',
                  '><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr>',
                ) ?? 'algn="l"><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr>',
            })),
          },
          content,
          header(960),
        ],
      },
    ],
  };
}

const recipes = {
  'a house with pictures on its layouts': house,
  'a dark master': async () => ({
    width: 960,
    height: 540,
    masters: [{ name: 'Night', colors: night, dark: true, layouts: [cover(960), content, header(960)] }],
  }),
  'layouts without a type': async () => ({
    width: 960,
    height: 540,
    masters: [
      {
        name: 'Untyped',
        colors: plum,
        layouts: [header(960), content, cover(960)].map(({ type: _, ...layout }) => layout),
      },
    ],
  }),
  'a 4:3 one': async () => ({
    width: 720,
    height: 540,
    masters: [{ name: 'Narrow', colors: sand, layouts: [cover(720), content, header(720)] }],
  }),
  'four masters': async () => ({
    width: 960,
    height: 540,
    masters: [
      {
        name: 'Covers',
        colors: teal,
        background: solid('tx2'),
        dark: false,
        layouts: [{ ...cover(960), name: 'Cover' }],
      },
      { name: 'Pages', colors: plum, fonts: ['Calibri', 'Calibri'], layouts: [content] },
      { name: 'Dark pages', colors: night, dark: true, layouts: [content] },
      { name: 'Parts', colors: sand, layouts: [header(960)] },
    ],
  }),
} satisfies Record<string, () => Promise<BrandRecipe>>;

export type BrandName = keyof typeof recipes;

export const brandNames = Object.keys(recipes) as BrandName[];

export function recipe(name: BrandName): Promise<BrandRecipe> {
  return recipes[name]();
}

export async function madeBrand(name: BrandName): Promise<Uint8Array> {
  return brandFile(await recipe(name));
}

/** What pandoc makes decks after, where pandoc is installed. */
export function pandocReference(): Uint8Array | undefined {
  try {
    return execFileSync('pandoc', ['--print-default-data-file', 'reference.pptx'], { maxBuffer: 2 ** 26 });
  } catch {
    return undefined;
  }
}

/** The same as LibreOffice saves it. */
export function resavedReference(bytes: Uint8Array): Promise<Uint8Array> {
  return resave(bytes, 'pptx');
}
