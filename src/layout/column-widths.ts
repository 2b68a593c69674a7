import { sum } from '../sum.ts';
/**
 * The widths of a table's columns, in points: those wished for, but none narrower than its longest word needs. What such
 * a column lacks comes from the others, from each by what it has to spare. Where they have too little, all stay as wished.
 */
export function columnWidths(wished: readonly number[], needed: readonly number[]): number[] {
  const spare = wished.map((width, index) => width - (needed[index] ?? 0));
  const lacking = -sum(spare.filter((room) => room < 0));
  const available = sum(spare.filter((room) => room > 0));
  if (lacking > available) return [...wished];
  return wished.map((width, index) => {
    const room = spare[index] ?? 0;
    return room < 0 ? width - room : width - (available > 0 ? (lacking * room) / available : 0);
  });
}
