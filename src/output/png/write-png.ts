import type { OutputFile, WriterInput } from '../deck-info.ts';
import { slideName, slideSvgs } from '../svg/write-svg.ts';

/** As wide as a full screen of today. */
const width = 1920;

/** A picture of each slide as PNG. */
export async function writePng(input: WriterInput): Promise<OutputFile[]> {
  const svgs = await slideSvgs(input);
  const files: OutputFile[] = [];
  for (const [index, svg] of svgs.entries()) {
    const bytes = await rasterize(svg, width, input.areas.slide.width);
    files.push({ extension: `${slideName(index, svgs.length)}.png`, bytes });
  }
  return files;
}

/** An SVG, `points` wide, as PNG of so many pixels. */
export async function rasterize(svg: string, pixels: number, points: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const density = (72 * pixels) / points;
  return sharp(Buffer.from(svg), { density, limitInputPixels: false })
    .resize({ width: pixels })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
