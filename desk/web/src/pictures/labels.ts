/** Labels of the graph: their size on the page, and where they break into lines. */

/** Pixels. */
export const LABEL = 12;
/** Width of a letter, on the average. */
export const LETTER = 6.2;
/** A line is no wider than so many times the size of the letters. */
export const EMS = 9;
const MOST = Math.floor((LABEL * EMS) / LETTER);

/** Breaks a label between words; a word longer than a line has a line of its own. */
export function lines(label: string): string[] {
  const found: string[] = [];
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= MOST) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

/** Width of the widest line, in pixels. */
export function labelWidth(label: string): number {
  return Math.max(0, ...lines(label).map((line) => line.length)) * LETTER;
}
