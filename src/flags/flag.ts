/** How the picture in an artwork file is brought to the official proportion without stretching its emblem. */
export type Frame = {
  /** What of the artwork is shown: x, y, width and height in its own units; less crops, more extends. */
  viewBox: string;
  /** Colour painted behind the artwork, for a frame that reaches beyond it. */
  field?: string;
};

/** A flag and where its artwork is. */
export type Flag = {
  /** ISO 3166-1 alpha-2, or the organisation's own abbreviation, in upper case. */
  code: string;
  /** Width divided by height, official. */
  ratio: number;
  /** False where the outline is no rectangle (Nepal): a border around the picture would be wrong. */
  rectangular: boolean;
  /** Absolute path of the artwork; show it through `flagSvg`, which applies `frame`. */
  svgPath: string;
  frame?: Frame;
};
