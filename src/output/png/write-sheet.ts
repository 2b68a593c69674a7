import type { OutputFile, WriterInput } from '../deck-info.ts';
import { slideSvgs } from '../svg/write-svg.ts';
import { rasterize } from './write-png.ts';

/** A contact sheet: three slides side by side, in pixels. */
const columns = 3;
const thumbnail = 420;
const gap = 12;
const ground = { r: 217, g: 217, b: 217, alpha: 1 };

/** All slides on one picture, as they follow each other. */
export async function writeSheet(input: WriterInput): Promise<OutputFile[]> {
  const { width, height } = input.areas.slide;
  const row = Math.round((thumbnail * height) / width);
  const pictures: Buffer[] = [];
  for (const svg of await slideSvgs(input)) pictures.push(await rasterize(svg, thumbnail, width));
  const { default: sharp } = await import('sharp');
  const rows = Math.ceil(pictures.length / columns);
  const across = Math.min(columns, pictures.length);
  const sheet = sharp({
    create: {
      width: across * (thumbnail + gap) + gap,
      height: rows * (row + gap) + gap,
      channels: 4,
      background: ground,
    },
  }).composite(
    pictures.map((picture, index) => ({
      input: picture,
      left: gap + (index % columns) * (thumbnail + gap),
      top: gap + Math.floor(index / columns) * (row + gap),
    })),
  );
  const bytes = await sheet.removeAlpha().png({ palette: true, effort: 10, compressionLevel: 9 }).toBuffer();
  return [{ extension: 'sheet.png', bytes }];
}
