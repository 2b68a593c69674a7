import { shortName } from '../locale/country-name.ts';
import type { Item } from '../page.ts';
import type { DrawnItem } from './block.ts';
import type { Context } from './context.ts';

/** Names items as PowerPoint's selection pane shows them: what they are, and a number where there are more. */
export function nameItems(items: DrawnItem[], { language }: Pick<Context, 'language'>): Item[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const base = baseName(item, language.tag);
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { ...item, name: count > 1 ? `${base} ${count}` : base } as Item;
  });
}

const textNames: Record<string, string> = {
  title: 'Title',
  subtitle: 'Subtitle',
  eyebrow: 'Topic',
  body: 'Text',
  label: 'Label',
  date: 'Date',
  footer: 'Footer',
  number: 'Slide number',
};

const shapeNames = { rectangle: 'Panel', ellipse: 'Dot', line: 'Rule', chevron: 'Arrow' };

function baseName(item: DrawnItem, locale: string): string {
  switch (item.type) {
    case 'text':
      return textNames[item.role] ?? 'Text';
    case 'shape':
      return shapeNames[item.shape];
    case 'connector':
      return 'Connector';
    case 'table':
      return 'Table';
    case 'chart':
      return 'Chart';
    case 'image':
      return item.source.kind === 'flag'
        ? `Flag ${shortName(item.source.code, locale) ?? item.source.code}`
        : 'Picture';
  }
}
