/**
 * Families that are looked for where the deck's own are not installed: by script, with serifs for headings where
 * those are usual. Noto's come with most Linux systems, the others with Windows and macOS.
 */
export type Fallback = { heading?: string[]; text: string[] };
export const FALLBACKS: Record<string, Fallback> = {
  Jpan: {
    heading: ['Yu Mincho', 'Hiragino Mincho ProN', 'Noto Serif CJK JP', 'Noto Serif JP'],
    text: ['Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'IPAexGothic', 'MS Gothic'],
  },
  Kore: {
    heading: ['Batang', 'AppleMyungjo', 'Noto Serif CJK KR', 'Noto Serif KR'],
    text: ['Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR', 'Noto Sans KR', 'NanumGothic'],
  },
  Hans: {
    heading: ['SimSun', 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC'],
    text: ['Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Zen Hei'],
  },
  Hant: {
    heading: ['PMingLiU', 'Songti TC', 'Noto Serif CJK TC', 'Noto Serif TC'],
    text: ['Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC', 'Noto Sans TC'],
  },
  Arab: {
    heading: ['Times New Roman', 'Noto Naskh Arabic', 'DejaVu Sans'],
    text: ['Arial', 'Noto Sans Arabic', 'DejaVu Sans'],
  },
  Hebr: {
    heading: ['Times New Roman', 'Noto Serif Hebrew', 'DejaVu Sans'],
    text: ['Arial', 'Noto Sans Hebrew', 'DejaVu Sans'],
  },
  Thai: { text: ['Leelawadee UI', 'Thonburi', 'Noto Sans Thai', 'Garuda'] },
  Deva: { text: ['Nirmala UI', 'Kohinoor Devanagari', 'Noto Sans Devanagari'] },
  Zyyy: { text: ['Segoe UI Symbol', 'Noto Sans', 'Noto Sans Symbols', 'Noto Sans Symbols2', 'DejaVu Sans'] },
};

/** All families that may be needed to draw a deck, for the edge to look for. */
export function drawingFamilies(): string[] {
  return Object.values(FALLBACKS).flatMap(({ heading = [], text }) => [...heading, ...text]);
}
