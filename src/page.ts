import type { Place } from './problems.ts';

/** A rectangle on the slide, in points from its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** The name of a colour in the theme's palette, never a hex value. */
export type ColorToken = string;

/** Which of the theme's two font families a run is set in. */
export type Face = 'heading' | 'text';

export type RunStyle = {
  face: Face;
  /** Points; a superscript keeps the size of its line and is drawn smaller. */
  size: number;
  color: ColorToken;
  bold?: boolean;
  italic?: boolean;
  /** Seen in capitals; the text itself is as it was written, for search, outlines and screen readers. */
  capitals?: boolean;
  superscript?: boolean;
  /** Extra space after each character, in points. */
  tracking?: number;
  link?: string;
  /** Where the words of a link stand. */
  at?: Place;
  /** The language tag, where the words are not in the language of the deck. */
  lang?: string;
};

/** Text of one style. */
export type Run = RunStyle & { text: string };

/** The part of a run that stands on one line, as it is seen; `x` from the paragraph's left edge, in points. */
export type LineRun = { run: number; text: string; x: number; width: number };

export type Line = { runs: LineRun[]; width: number };

export type Bullet =
  | { kind: 'number'; value: number; color: ColorToken }
  | { kind: 'disc'; color: ColorToken };

export type Alignment = 'start' | 'center' | 'end';

/** Runs for native text; lines, broken with the same metrics, for checks and pictures. */
export type Paragraph = {
  runs: Run[];
  /** As many lines as there is room for, each with its safety margin. */
  lines: Line[];
  /** The lines of a renderer that keeps no margin: where the text is expected to break. */
  drawn: Line[];
  align: Alignment;
  /** Exact distance between baselines, in points. */
  lineHeight: number;
  /** Space above, in points; nothing above the first paragraph of a box. */
  spaceBefore: number;
  /** Hanging indent: where the text starts, in points; the bullet stands at the edge. */
  indent: number;
  bullet?: Bullet;
  /** Outline level, from 0. */
  level: number;
};

/** What a text is on its slide: the outline shows titles and bodies; a label belongs to something beside it. */
export type TextRole = 'title' | 'subtitle' | 'eyebrow' | 'body' | 'label' | 'date' | 'footer' | 'number';

export type TextItem = {
  type: 'text';
  role: TextRole;
  paragraphs: Paragraph[];
  anchor: 'top' | 'middle' | 'bottom';
  /** Room left free beside its lines, in points, so that those of a title come out evenly long (`spareRoom`). */
  endInset: number;
};

export type Stroke = { color: ColorToken; width: number; dash?: 'dash' };

export type ShapeItem = {
  type: 'shape';
  shape: 'rectangle' | 'ellipse' | 'line' | 'chevron';
  fill?: ColorToken;
  stroke?: Stroke;
  /** Points to the left: what leads on, where text runs from right to left. */
  flip?: boolean;
};

/** A picture: a flag by its code, or a file of the project. */
export type ImageSource = { kind: 'flag'; code: string } | { kind: 'file'; path: string };

/** What is cut off a picture at each side, as shares of its width and height. */
export type Crop = { left: number; top: number; right: number; bottom: number };

export type ImageItem = {
  type: 'image';
  source: ImageSource;
  /** Empty for a decorative picture. */
  alt: string;
  altAt?: Place;
  stroke?: Stroke;
  /** The file stays whole: a crop can be changed later. */
  crop?: Crop;
};

export type ChartKind = 'column' | 'bar' | 'line';

export type ChartSeries = {
  name: string;
  /** One for each category, in its order; undefined where none is known. */
  values: (number | undefined)[];
  color: ColorToken;
  /** The thickness of its line in a line chart, in points. */
  width: number;
};

/** A point with its value beside it, and the name of its series before that where it is `named`. */
export type ChartLabel = {
  series: number;
  point: number;
  named: boolean;
  /** All that it says, as the language writes it. */
  text: string;
  /** Beyond the end of its column or bar; above or below its point; or behind the end of its line. */
  side: 'outside' | 'above' | 'below' | 'behind';
  color: ColorToken;
};

/** A chart with its data, and all that renderers would otherwise choose, each in its own way. */
export type ChartItem = {
  type: 'chart';
  kind: ChartKind;
  /** What is counted; it stands above the plot, in a box on the slide with some room around the text. */
  unit: { text: string; box: Box; inset: { x: number; y: number } };
  categories: string[];
  series: ChartSeries[];
  /** Points of another colour than their series. */
  accents: { series: number; point: number; color: ColorToken }[];
  /** Categories that step back behind one that stands out: their columns or bars are drawn faintly, in their colours. */
  faint: number[];
  /** The ends of the value axis, and the distance between its gridlines. */
  scale: { min: number; max: number; step: number };
  /** Decimal places of the values, and of the numbers at the axis. */
  decimals: { values: number; axis: number };
  /** Whether the value axis has numbers and gridlines; without, each point has its value beside it. */
  axis: boolean;
  /** Of how many categories in a row one has its name written. */
  every: number;
  /** The lines of each name. */
  names: string[][];
  /** The numbers at the value axis. */
  ticks: { value: number; text: string }[];
  labels: ChartLabel[];
  /** The area between the axes, on the slide. */
  plot: Box;
  /** Where the names of the series stand, on the slide, if not beside their lines, and in how many columns. */
  legend?: { box: Box; columns: number };
  /** Room between the columns or bars of two categories, by the thickness of one. */
  gap: number;
  /** Of the unit, the axes and the legend; and of the values beside points. */
  text: { axis: RunStyle; value: RunStyle };
  grid: Stroke;
  /** The line that columns and bars stand on, at zero. */
  baseline: Stroke;
  alt: string;
};

export type Cell = {
  paragraphs: Paragraph[];
  padding: { left: number; right: number; top: number; bottom: number };
};

export type TableRow = { header: boolean; height: number; cells: Cell[]; rule: Stroke };

export type TableItem = { type: 'table'; columns: number[]; rows: TableRow[]; alt: string };

/** A side of an object that a connector can be glued to. */
export type Side = 'top' | 'left' | 'bottom' | 'right';

/** A line glued to two other objects, by their keys; its box spans its ends, `flip` where it rises to the right. */
export type ConnectorItem = {
  type: 'connector';
  from: { key: string; side: Side };
  to: { key: string; side: Side };
  flip: { horizontal: boolean; vertical: boolean };
  stroke: Stroke;
  /** Points at where it leads to. */
  arrow?: true;
  alt: string;
};

/** One object on a slide; a `key` lets connectors find it. */
export type Item = Box & { name: string; at: Place; key?: string } & (
    | TextItem
    | ShapeItem
    | ImageItem
    | TableItem
    | ConnectorItem
    | ChartItem
  );

/** A finished slide: items at fixed positions, in reading order, lines broken. All that outputs and checks read. */
export type Page = {
  /** The slide's kind, such as `bottom-line`: one layout of the presentation each. */
  kind: string;
  /** The layout of the base presentation whose areas it was laid out in. */
  layout: string;
  /** The part of the deck that it belongs to. */
  section?: string;
  /** Handed out, held or looked up rather than shown to a room. */
  read?: true;
  /** Who may see it, as it is shown at its foot. */
  marking?: string;
  /** The same of its notes. */
  notesMarking?: string;
  items: Item[];
  notes: Paragraph[];
  at: Place;
};
