/** `slide 3`, or `slides 3, 5 and 7`; many are counted after the first. */
export function onSlides(numbers: readonly number[]): string {
  const all = [...new Set(numbers)].sort((a, b) => a - b);
  const shown = all.length > mostNamed + 1 ? all.slice(0, mostNamed) : all.slice(0, -1);
  if (all.length < 2) return `slide ${all[0]}`;
  const rest = all.length > mostNamed + 1 ? `${all.length - mostNamed} more` : all.at(-1);
  return `slides ${shown.join(', ')} and ${rest}`;
}

/** More slides than these are not looked up one by one. */
const mostNamed = 5;
