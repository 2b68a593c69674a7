/** The mean colour of a picture on white, as RRGGBB; undefined for formats that cannot be read, such as EMF. */
export async function meanColor(bytes: Uint8Array): Promise<string | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const pixel = await sharp(bytes)
      .flatten({ background: '#fff' })
      .resize(1, 1)
      .toColourspace('srgb')
      .raw()
      .toBuffer();
    return pixel.subarray(0, 3).toString('hex').toUpperCase();
  } catch {
    return undefined;
  }
}
