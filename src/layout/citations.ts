/** Evidence in the order of its first citation, and the slides that cite it. */
export type Citations = {
  /** Notes that a slide cites a piece of evidence; its number, from 1. */
  cite(id: string, slide: number): number;
  /** Its number so far; undefined where nothing has cited it. */
  numberOf(id: string): number | undefined;
  slidesOf(id: string): number[];
  /** A copy to try a layout with, whose citations this one does not see. */
  fork(): Citations;
  /** Takes over the citations of a copy, whose layout is kept. */
  adopt(copy: Citations): void;
  /** The slides that cite each piece of evidence, in the order of their numbers. */
  readonly known: ReadonlyMap<string, ReadonlySet<number>>;
};

/** Numbers are given out as slides are laid out, in order; asking again changes nothing. */
export function createCitations(known: ReadonlyMap<string, ReadonlySet<number>> = new Map()): Citations {
  const slides = new Map([...known].map(([id, numbers]) => [id, new Set(numbers)]));
  const numbers = new Map([...slides.keys()].map((id, index) => [id, index + 1]));
  const numberOf = (id: string) => numbers.get(id);
  return {
    cite(id, slide) {
      const cited = slides.get(id) ?? new Set();
      slides.set(id, cited.add(slide));
      const number = numberOf(id) ?? slides.size;
      numbers.set(id, number);
      return number;
    },
    numberOf,
    slidesOf: (id) => [...(slides.get(id) ?? [])],
    fork: () => createCitations(slides),
    adopt({ known: theirs }) {
      for (const [id, cited] of theirs) {
        slides.set(id, new Set(cited));
        if (!numbers.has(id)) numbers.set(id, slides.size);
      }
    },
    known: slides,
  };
}
