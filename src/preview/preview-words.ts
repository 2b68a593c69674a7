import { isPageLanguage, type PageLanguage } from '../output/page-words.ts';

/** The words of the preview beside those of the page of a deck; `{n}` is a number. */
export type PreviewWords = {
  language: string;
  summit: string;
  set: string;
  download: string;
  problems: string;
  error: string;
  warning: string;
  errors: string;
  warnings: string;
  more: string;
  hint: string;
  close: string;
  updated: string;
  /** Said where the deck that is seen is older than its files. */
  stale: string;
  nothing: string;
  ended: string;
};

const WORDS: Record<PageLanguage, PreviewWords> = {
  en: {
    language: 'Language',
    summit: 'Summit',
    set: 'Product',
    download: 'Download .pptx',
    problems: 'Problems',
    error: 'Error',
    warning: 'Warning',
    errors: 'Errors: {n}',
    warnings: 'Warnings: {n}',
    more: 'and {n} more',
    hint: 'Hint',
    close: 'Close',
    updated: 'Updated',
    stale: 'What you see is the last deck without errors.',
    nothing: 'There is no deck to show yet.',
    ended: 'The preview has ended. Start make-deck preview again.',
  },
  ja: {
    language: '言語',
    summit: 'サミット',
    set: '資料の種類',
    download: '.pptxをダウンロード',
    problems: '問題',
    error: 'エラー',
    warning: '警告',
    errors: 'エラー：{n}',
    warnings: '警告：{n}',
    more: 'ほか{n}件',
    hint: 'ヒント',
    close: '閉じる',
    updated: '更新しました',
    stale: '表示中の資料は、エラーがなかった時点のものです。',
    nothing: '表示できる資料がまだありません。',
    ended: 'プレビューは終了しました。make-deck preview をもう一度実行してください。',
  },
  ko: {
    language: '언어',
    summit: '정상회담',
    set: '자료 종류',
    download: '.pptx 내려받기',
    problems: '문제',
    error: '오류',
    warning: '경고',
    errors: '오류: {n}',
    warnings: '경고: {n}',
    more: '외 {n}건',
    hint: '힌트',
    close: '닫기',
    updated: '업데이트됨',
    stale: '오류가 없던 마지막 자료를 표시하고 있습니다.',
    nothing: '아직 표시할 자료가 없습니다.',
    ended: '미리 보기가 종료되었습니다. make-deck preview를 다시 실행하세요.',
  },
  zh: {
    language: '语言',
    summit: '峰会',
    set: '文稿类型',
    download: '下载 .pptx',
    problems: '问题',
    error: '错误',
    warning: '警告',
    errors: '错误：{n}',
    warnings: '警告：{n}',
    more: '另有 {n} 项',
    hint: '提示',
    close: '关闭',
    updated: '已更新',
    stale: '当前显示的是最近一次没有错误的文稿。',
    nothing: '还没有可显示的文稿。',
    ended: '预览已结束。请重新运行 make-deck preview。',
  },
  fr: {
    language: 'Langue',
    summit: 'Sommet',
    set: 'Produit',
    download: 'Télécharger le .pptx',
    problems: 'Problèmes',
    error: 'Erreur',
    warning: 'Avertissement',
    errors: 'Erreurs : {n}',
    warnings: 'Avertissements : {n}',
    more: 'et {n} de plus',
    hint: 'Conseil',
    close: 'Fermer',
    updated: 'Mis à jour',
    stale: 'Vous voyez la dernière présentation sans erreur.',
    nothing: 'Il n’y a pas encore de présentation à afficher.',
    ended: 'L’aperçu est terminé. Relancez make-deck preview.',
  },
  de: {
    language: 'Sprache',
    summit: 'Gipfel',
    set: 'Produkt',
    download: '.pptx herunterladen',
    problems: 'Probleme',
    error: 'Fehler',
    warning: 'Warnung',
    errors: 'Fehler: {n}',
    warnings: 'Warnungen: {n}',
    more: 'und {n} weitere',
    hint: 'Hinweis',
    close: 'Schließen',
    updated: 'Aktualisiert',
    stale: 'Zu sehen ist die letzte Präsentation ohne Fehler.',
    nothing: 'Es gibt noch keine Präsentation zu zeigen.',
    ended: 'Die Vorschau ist beendet. Starten Sie make-deck preview neu.',
  },
  es: {
    language: 'Idioma',
    summit: 'Cumbre',
    set: 'Producto',
    download: 'Descargar .pptx',
    problems: 'Problemas',
    error: 'Error',
    warning: 'Advertencia',
    errors: 'Errores: {n}',
    warnings: 'Advertencias: {n}',
    more: 'y {n} más',
    hint: 'Sugerencia',
    close: 'Cerrar',
    updated: 'Actualizado',
    stale: 'Se muestra la última presentación sin errores.',
    nothing: 'Todavía no hay ninguna presentación que mostrar.',
    ended: 'La vista previa ha terminado. Vuelva a ejecutar make-deck preview.',
  },
  ar: {
    language: 'اللغة',
    summit: 'القمة',
    set: 'المنتج',
    download: 'تنزيل \u200e.pptx',
    problems: 'المشكلات',
    error: 'خطأ',
    warning: 'تحذير',
    errors: 'الأخطاء: {n}',
    warnings: 'التحذيرات: {n}',
    more: 'و{n} أخرى',
    hint: 'تلميح',
    close: 'إغلاق',
    updated: 'تم التحديث',
    stale: 'المعروض هو آخر عرض تقديمي بلا أخطاء.',
    nothing: 'لا يوجد عرض تقديمي بعد.',
    ended: 'انتهت المعاينة. شغّل make-deck preview من جديد.',
  },
};

export function previewWords(language: PageLanguage): PreviewWords {
  return WORDS[language];
}

/**
 * The language for the words around the deck: the first that the reader's browser asks for and that there are words
 * in, else English. `accepted` is the header Accept-Language of RFC 9110.
 */
export function readersLanguage(accepted: string | undefined): PageLanguage {
  const wanted = (accepted ?? '').split(',').map((part) => {
    const [tag = '', weight = '1'] = part.trim().split(/\s*;\s*q=/);
    return { language: tag.split('-')[0]?.toLowerCase() ?? '', weight: Number(weight) };
  });
  const known = wanted.filter(({ language, weight }) => isPageLanguage(language) && weight > 0);
  const first = known.sort((a, b) => b.weight - a.weight)[0]?.language ?? '';
  return isPageLanguage(first) ? first : 'en';
}
