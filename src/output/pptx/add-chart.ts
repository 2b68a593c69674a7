import type { ChartItem, Item } from '../../page.ts';
import type { LanguageRow } from '../../text/languages.ts';
import type { Theme } from '../../theme/read-theme.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import { mendChart } from './mend/mend-chart.ts';
import type { Package } from './package.ts';
import { workbook } from './parts/workbook.ts';

type Placing = {
  /** The chart as PptxGenJS drew it. */
  drawn: XmlElement | undefined;
  item: ChartItem & Item;
  theme: Theme;
  language: LanguageRow;
  pack: Package;
};

const contentType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Adds a chart and the workbook with its data; the name of its part. */
export function addChart({ drawn, item, theme, language, pack }: Placing): string {
  const name = pack.freeName('ppt/charts/chart', '.xml');
  const data = pack.freeName('ppt/embeddings/workbook', '.xlsx');
  pack.addMedia(data, workbook(item));
  const workbookId = pack.relate(name, { type: 'package', target: data });
  pack.addXml(
    name,
    contentType,
    mendChart(drawn ?? el('c:chartSpace'), workbookId, { item, theme, language }),
  );
  return name;
}
