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
  'zh-Hant': {
    notes: '備忘稿',
    previous: '上一張',
    next: '下一張',
    fullScreen: '全螢幕',
    slide: '投影片 {n}',
  },
  pt: {
    notes: 'Notas',
    previous: 'Anterior',
    next: 'Seguinte',
    fullScreen: 'Maximizar',
    slide: 'Slide {n}',
  },
  it: {
    notes: 'Note',
    previous: 'Precedente',
    next: 'Successiva',
    fullScreen: 'Schermo intero',
    slide: 'Slide {n}',
  },
  nl: {
    notes: 'Notities',
    previous: 'Vorige',
    next: 'Volgende',
    fullScreen: 'Volledig scherm',
    slide: 'Dia {n}',
  },
  pl: {
    notes: 'Notatki',
    previous: 'Poprzedni',
    next: 'Następny',
    fullScreen: 'Pełny ekran',
    slide: 'Slajd {n}',
  },
  ru: {
    notes: 'Заметки',
    previous: 'Назад',
    next: 'Вперёд',
    fullScreen: 'Во весь экран',
    slide: 'Слайд {n}',
  },
  uk: {
    notes: 'Нотатки',
    previous: 'Назад',
    next: 'Вперед',
    fullScreen: 'На весь екран',
    slide: 'Слайд {n}',
  },
  tr: {
    notes: 'Notlar',
    previous: 'Önceki',
    next: 'Sonraki',
    fullScreen: 'Tam ekran',
    slide: 'Slayt {n}',
  },
  vi: {
    notes: 'Ghi chú',
    previous: 'Trước',
    next: 'Sau',
    fullScreen: 'Toàn màn hình',
    slide: 'Trang {n}',
  },
  id: {
    notes: 'Catatan',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    fullScreen: 'Layar penuh',
    slide: 'Slide {n}',
  },
  hi: {
    notes: 'नोट',
    previous: 'पिछली',
    next: 'अगली',
    fullScreen: 'पूर्ण स्क्रीन',
    slide: 'स्लाइड {n}',
  },
  th: {
    notes: 'บันทึก',
    previous: 'ก่อนหน้า',
    next: 'ถัดไป',
    fullScreen: 'เต็มจอ',
    slide: 'สไลด์ {n}',
  },
  he: {
    notes: 'הערות',
    previous: 'הקודם',
    next: 'הבא',
    fullScreen: 'מסך מלא',
    slide: 'שקף {n}',
  },
  sv: {
    notes: 'Anteckningar',
    previous: 'Föregående',
    next: 'Nästa',
    fullScreen: 'Helskärm',
    slide: 'Bild {n}',
  },
  fi: {
    notes: 'Muistiinpanot',
    previous: 'Edellinen',
    next: 'Seuraava',
    fullScreen: 'Koko näyttö',
    slide: 'Dia {n}',
  },
  cs: {
    notes: 'Poznámky',
    previous: 'Předchozí',
    next: 'Další',
    fullScreen: 'Celá obrazovka',
    slide: 'Snímek {n}',
  },
  el: {
    notes: 'Σημειώσεις',
    previous: 'Προηγούμενη',
    next: 'Επόμενη',
    fullScreen: 'Πλήρης οθόνη',
    slide: 'Διαφάνεια {n}',
  },
  fa: {
    notes: 'یادداشت‌ها',
    previous: 'قبلی',
    next: 'بعدی',
    fullScreen: 'تمام‌صفحه',
    slide: 'اسلاید {n}',
  },
} satisfies Record<string, PageWords>;

/** A language that the page has words in; Chinese in two scripts. */
export type PageLanguage = keyof typeof WORDS;

/** The languages that the page has words in. */
export const pageLanguages = Object.keys(WORDS) as PageLanguage[];

/** The language of a BCP 47 tag among those of the page, by script and then without: undefined where there is none. */
export function pageLanguage(tag: string): PageLanguage | undefined {
  const { language, script } = new Intl.Locale(tag).maximize();
  return (
    pageLanguages.find((each) => each === `${language}-${script}`) ??
    pageLanguages.find((each) => each === language)
  );
}

/** The words in a language, or else in English. */
export function pageWords(tag: string): PageWords {
  return WORDS[pageLanguage(tag) ?? 'en'];
}
