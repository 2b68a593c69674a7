import { modulate } from '../theme/color.ts';
import type { SchemeColor } from '../theme/read-theme.ts';
import { type Slot, slots } from '../theme/schema.ts';
import { childNamed, childrenNamed, type XmlElement } from '../xml/tree.ts';
import type { BrandColor, ColorMap, Scheme } from './brand.ts';

const plain = { lumMod: 100, lumOff: 0, satMod: 100 };

/** The slots of a theme's colour scheme. */
export function readSlots(theme: XmlElement): Scheme['slots'] {
  const list = childNamed(childNamed(theme, 'a:themeElements') ?? theme, 'a:clrScheme');
  const entries = slots.map((slot) => {
    const entry = list && childNamed(list, `a:${slot}`);
    return [slot, (entry && readPlain(entry)?.hex) ?? (slot.startsWith('lt') ? 'FFFFFF' : '000000')];
  });
  return Object.fromEntries(entries) as Record<Slot, string>;
}

const mapped = ['bg1', 'tx1', 'bg2', 'tx2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const usual: ColorMap = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };

/** A `p:clrMap` or an override of it. */
export function readColorMap(element: XmlElement | undefined): ColorMap {
  const entries = mapped.map((name) => {
    const slot = element?.attributes[name] as Slot;
    return [name, slots.includes(slot) ? slot : (usual[name] ?? name)];
  });
  return Object.fromEntries(entries);
}

/** The colour in a `a:solidFill`, or the like; `phClr` is what a theme's own fills are filled with. */
export function readColor(around: XmlElement, scheme: Scheme, phClr?: BrandColor): BrandColor | undefined {
  const named = childNamed(around, 'a:schemeClr');
  if (!named) return readPlain(around);
  const name = named.attributes.val ?? '';
  if (name === 'phClr') return phClr && changed(phClr, named);
  const slot = scheme.map[name] ?? (slots.includes(name as Slot) ? (name as Slot) : undefined);
  if (!slot) return undefined;
  return changed({ hex: scheme.slots[slot], scheme: { slot, ...plain } }, named);
}

/** Of colours that are no scheme's, the few names that programs write. */
const presets: Record<string, string> = { black: '000000', white: 'FFFFFF', gray: '808080', red: 'FF0000' };

function readPlain(around: XmlElement): BrandColor | undefined {
  const rgb = childNamed(around, 'a:srgbClr');
  if (rgb) return changed({ hex: sixDigits(rgb.attributes.val) }, rgb);
  const system = childNamed(around, 'a:sysClr');
  if (system) return changed({ hex: sixDigits(system.attributes.lastClr ?? systemColor(system)) }, system);
  const preset = childNamed(around, 'a:prstClr');
  return preset && changed({ hex: presets[preset.attributes.val ?? ''] ?? '808080' }, preset);
}

function systemColor({ attributes: { val } }: XmlElement): string {
  return val === 'window' ? 'FFFFFF' : '000000';
}

function sixDigits(value: string | undefined): string {
  return /^[0-9a-f]{6}$/i.test(value ?? '') ? (value as string).toUpperCase() : '808080';
}

/** A colour with its changes (ECMA-376 part 1, 20.1.2.3); what a scheme colour of ours cannot say makes it a plain one. */
function changed(color: BrandColor, element: XmlElement): BrandColor {
  const percent = (name: string) => {
    const value = childNamed(element, `a:${name}`)?.attributes.val;
    return value === undefined ? undefined : Number(value) / 1000;
  };
  const [lumMod, lumOff, satMod] = [percent('lumMod'), percent('lumOff'), percent('satMod')];
  const [tint, shade] = [percent('tint'), percent('shade')];
  const change = { lumMod: lumMod ?? 100, lumOff: lumOff ?? 0, satMod: satMod ?? 100 };
  const same = [lumMod, lumOff, satMod, tint, shade].every((value) => value === undefined);
  if (same) return color;
  const mixed = mix(mix(color.hex, 'FFFFFF', tint), '000000', shade);
  const hex = modulate(mixed, change);
  const twice = color.scheme && !isPlain(color.scheme);
  const scheme = color.scheme &&
    !twice &&
    tint === undefined &&
    shade === undefined && { ...color.scheme, ...change };
  return { hex, ...(scheme && { scheme }) };
}

function isPlain({ lumMod, lumOff, satMod }: SchemeColor): boolean {
  return lumMod === 100 && lumOff === 0 && satMod === 100;
}

/** So much of one colour, and the rest of another, in linear light. */
function mix(hex: string, other: string, percent: number | undefined): string {
  if (percent === undefined) return hex;
  const share = percent / 100;
  return [0, 2, 4]
    .map((at) => {
      const [one, two] = [linear(hex.slice(at, at + 2)), linear(other.slice(at, at + 2))];
      const value = one * share + two * (1 - share);
      const channel = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
      return Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}

function linear(channel: string): number {
  const value = Number.parseInt(channel, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The colour that stands for a fill: its own, or the mean of a gradient's or a pattern's. */
export function readFill(fill: XmlElement, scheme: Scheme, phClr?: BrandColor): BrandColor | undefined {
  if (fill.name === 'a:solidFill') return readColor(fill, scheme, phClr);
  const stops =
    fill.name === 'a:gradFill'
      ? childrenNamed(childNamed(fill, 'a:gsLst') ?? fill, 'a:gs')
      : fill.name === 'a:pattFill'
        ? [...childrenNamed(fill, 'a:fgClr'), ...childrenNamed(fill, 'a:bgClr')]
        : [];
  const colors = stops.flatMap((stop) => readColor(stop, scheme, phClr)?.hex ?? []);
  if (colors.length === 0) return undefined;
  return { hex: colors.reduce((sum, hex, index) => mix(hex, sum, 100 / (index + 1))) };
}
