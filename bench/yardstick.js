// The yardstick: the Tokyo slides drawn by hand with PptxGenJS, in the calls of tokyo-slides.json. The same shapes,
// texts, tables, flags and notes as make-deck's deck has, deflated; nothing is laid out, and nothing checked.
// In a process of its own: node bench/yardstick.js deck.pptx
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PptxGenJS from 'pptxgenjs';

/** Flags lie beside this file. */
const whole = (value) =>
  value.path ? { ...value, path: fileURLToPath(new URL(value.path, import.meta.url)) } : value;

const deckOf = () => JSON.parse(readFileSync(new URL('tokyo-slides.json', import.meta.url), 'utf8'));

/** Draws the deck `copies` times over, each slide in turn; its bytes. */
export async function drawTokyo(copies = 1) {
  const { title, subject, fonts, size, masters, slides } = deckOf();
  const deck = new PptxGenJS();
  Object.assign(deck, { title, subject, theme: fonts });
  deck.defineLayout(size);
  deck.layout = size.name;
  for (const master of masters) deck.defineSlideMaster(master);
  for (let copy = 0; copy < copies; copy += 1) {
    for (const { master, calls, notes } of copy === 0 ? slides : deckOf().slides) {
      const slide = deck.addSlide({ masterName: master });
      for (const [method, ...values] of calls) slide[method](...values.map(whole));
      if (notes) slide.addNotes(notes);
    }
  }
  // Of all ways to write, only the stream is deflated.
  return deck.stream({ compression: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(process.argv[2], await drawTokyo());
