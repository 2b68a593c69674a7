/** A string in a PDF: characters, or the digits of bytes. */
export const pdfString = String.raw`\((?:[^\\()]|\\.)*\)|<[\dA-Fa-f]*>(?!>)`;

/** What a string says (ISO 32000-1, 7.3.4 and 7.9.2): UTF-16 where a mark says so. */
export function decodeString(written: string): string {
  const inside = written.slice(1, -1);
  const bytes = written.startsWith('<')
    ? Buffer.from(inside, 'hex')
    : Buffer.from(inside.replace(/\\(.)/gs, '$1'), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? decodeUtf16(bytes.subarray(2)) : bytes.toString('latin1');
}

export function decodeUtf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16be').decode(bytes);
}
