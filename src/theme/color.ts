/** Hue 0–1, saturation 0–1, luminance 0–1. */
type Hsl = [number, number, number];

/**
 * A colour with its saturation and luminance changed as DrawingML does (ECMA-376 part 1, 20.1.2.3: `lumMod`,
 * `lumOff`, `satMod`), in per cent. RRGGBB in and out.
 */
export function modulate(hex: string, change: { lumMod: number; lumOff: number; satMod: number }): string {
  const [hue, saturation, luminance] = toHsl(hex);
  const changed = (luminance * change.lumMod) / 100 + change.lumOff / 100;
  return toHex([hue, clamp((saturation * change.satMod) / 100), clamp(changed)]);
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [brightness(first), brightness(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * How different two colours look, from 0 to 1: their distance in Oklab (Björn Ottosson, 2020). Two blues of one theme
 * are often less than 0.12 apart.
 */
export function difference(first: string, second: string): number {
  const [one, other] = [oklab(first), oklab(second)];
  return Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)));
}

function oklab(hex: string): number[] {
  const cones = times(toCones, linear(hex)).map(Math.cbrt);
  return times(toLab, cones);
}

const toCones = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function times(matrix: readonly number[][], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0));
}

function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue as amounts of light. */
function linear(hex: string): number[] {
  return channels(hex).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
}

function channels(hex: string): [number, number, number] {
  const number = Number.parseInt(hex, 16);
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}

function toHsl(hex: string): Hsl {
  const [red, green, blue] = channels(hex);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low;
  const luminance = (high + low) / 2;
  if (spread === 0) return [0, 0, luminance];
  const sixth =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [sixth / 6, spread / (1 - Math.abs(2 * luminance - 1)), luminance];
}

function toHex([hue, saturation, luminance]: Hsl): string {
  const spread = saturation * Math.min(luminance, 1 - luminance);
  const channel = (shift: number) => {
    const position = (shift + hue * 12) % 12;
    const value = luminance - spread * Math.max(-1, Math.min(position - 3, 9 - position, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return [0, 8, 4].map(channel).join('').toUpperCase();
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
