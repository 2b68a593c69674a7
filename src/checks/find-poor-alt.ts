import type { Problem } from '../problems.ts';
import type { CheckInput } from './check.ts';

const fileName = /^\S+\.(?:png|jpe?g|gif|webp|avif|tiff?|svg|bmp|heic)$/iu;

/** Words for a picture as such, which screen readers say by themselves. */
const announcement =
  /^(?:an? |the )?(?:image|picture|graphic|photo) (?:of|showing)\b|^(?:ein )?bild (?:von|der|des|einer|eines)\b|^(?:une )?image (?:de|du|des)\b|^(?:una )?imagen (?:de|del)\b|^صورة |の(?:画像|写真)。?$|(?:의 )?(?:사진|이미지)\.?$|的(?:图片|照片|圖片)。?$/iu;

/** Alt texts that do not describe: the name of a file, or that this is a picture. */
export function findPoorAlt({ pages }: CheckInput): Problem[] {
  return pages.flatMap((page, index) =>
    page.items.flatMap((item): Problem[] => {
      if (item.type !== 'image' && item.type !== 'table' && item.type !== 'chart') return [];
      const wrong = fileName.test(item.alt)
        ? 'is the name of a file'
        : announcement.test(item.alt)
          ? 'says that it is a picture'
          : undefined;
      if (wrong === undefined) return [];
      return [
        {
          level: 'warning',
          code: 'poor-alt',
          message: `The alt text "${item.alt}" on slide ${index + 1} ${wrong}.`,
          at: (item.type === 'image' && item.altAt) || item.at,
          hint: 'Say what is to be seen; screen readers say themselves that it is a picture.',
        },
      ];
    }),
  );
}
