/** The words of the page around the slides. */
export type PageWords = {
  notes: string;
  previous: string;
  next: string;
  fullScreen: string;
  /** With a place for the number of the slide. */
  slide: string;
};

const WORDS = {
  en: { notes: 'Notes', previous: 'Previous', next: 'Next', fullScreen: 'Full screen', slide: 'Slide {n}' },
  ja: { notes: 'ノート', previous: '前へ', next: '次へ', fullScreen: '全画面', slide: 'スライド{n}' },
  ko: { notes: '노트', previous: '이전', next: '다음', fullScreen: '전체 화면', slide: '슬라이드 {n}' },
  zh: { notes: '备注', previous: '上一张', next: '下一张', fullScreen: '全屏', slide: '幻灯片 {n}' },
  fr: {
    notes: 'Notes',
    previous: 'Précédente',
    next: 'Suivante',
    fullScreen: 'Plein écran',
    slide: 'Diapositive {n}',
  },
  de: { notes: 'Notizen', previous: 'Zurück', next: 'Weiter', fullScreen: 'Vollbild', slide: 'Folie {n}' },
  es: {
    notes: 'Notas',
    previous: 'Anterior',
    next: 'Siguiente',
    fullScreen: 'Pantalla completa',
    slide: 'Diapositiva {n}',
  },
  ar: {
    notes: 'ملاحظات',
    previous: 'السابقة',
    next: 'التالية',
    fullScreen: 'ملء الشاشة',
    slide: 'الشريحة {n}',
  },
} satisfies Record<string, PageWords>;

/** A language that the page has words in. */
export type PageLanguage = keyof typeof WORDS;

export function isPageLanguage(language: string): language is PageLanguage {
  return Object.hasOwn(WORDS, language);
}

/** The words in a language, or else in English. */
export function pageWords(tag: string): PageWords {
  const { language } = new Intl.Locale(tag);
  return WORDS[isPageLanguage(language) ? language : 'en'];
}
