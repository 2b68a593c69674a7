import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The fonts that decks name, and the free ones of equal widths that stand in for them. */
export const STAND_INS: Record<string, string> = {
  Georgia: 'Gelasio',
  Calibri: 'Carlito',
  'Times New Roman': 'Tinos',
  Arial: 'Arimo',
  'Yu Gothic': 'Noto Sans CJK JP',
  Meiryo: 'Noto Sans CJK JP',
  'Yu Mincho': 'Noto Serif CJK JP',
  'Malgun Gothic': 'Noto Sans CJK KR',
  Batang: 'Noto Serif CJK KR',
  'Microsoft YaHei': 'Noto Sans CJK SC',
  SimSun: 'Noto Serif CJK SC',
  'Microsoft JhengHei': 'Noto Sans CJK TC',
};

/** No weights between: programs would take a semibold for the bold. */
const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

const require = createRequire(import.meta.url);

/** The system's fonts, the ones that the project measures with, and who stands in for whom. */
export function fontconfig(cache: string): string {
  const packages = ['carlito', 'gelasio', 'tinos', 'arimo'].map((family) =>
    dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)),
  );
  const folders = packages.flatMap((folder) => STYLES.map((style) => `<dir>${join(folder, style)}</dir>`));
  const aliases = Object.entries(STAND_INS).map(
    ([named, drawn]) =>
      `<alias binding="same"><family>${named}</family><prefer><family>${drawn}</family></prefer></alias>`,
  );
  // The system's own copies may be of another version, with other kerning.
  const copies = ['Carlito', 'Gelasio'].map(
    (family) => `<rejectfont><glob>/usr/*/${family}*</glob></rejectfont>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[...folders, ...aliases].join('\n')}
<selectfont>${copies.join('')}</selectfont>
<cachedir>${cache}</cachedir>
<include>/etc/fonts/fonts.conf</include>
</fontconfig>`;
}
