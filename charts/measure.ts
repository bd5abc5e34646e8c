/** Widths of text without a browser: an estimate for Schibsted Grotesk, a little generous so that nothing is cut. */

const NARROW = /[iljtfr.,:;'|!()\s]/
const WIDE = /[mwMWÅÄÖ%@—]/

/** Estimated width in pixels of `text` at `size` px; `bold` adds a tenth. */
export function textWidth(text: string, size = 14, bold = false): number {
  let units = 0
  for (const letter of text) units += NARROW.test(letter) ? 0.33 : WIDE.test(letter) ? 0.86 : /[A-Z]/.test(letter) ? 0.68 : 0.57
  return units * size * (bold ? 1.08 : 1)
}

/** The text in lines of at most `width` px; words longer than a line stay whole. At most `most` lines, the last one cut with "…". */
export function wrapText(text: string, width: number, size = 14, most = 3): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines
}

/**
 * Places for labels that would overlap: keeps order, moves them apart to at least `gap` and keeps them inside
 * `low..high` when there is room.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  order.forEach((item, i) => {
    item.value = Math.max(item.value, i === 0 ? low : (order[i - 1]?.value ?? low) + gap)
  })
  for (let i = order.length - 1; i >= 0; i--) {
    const item = order[i]
    if (item) item.value = Math.min(item.value, i === order.length - 1 ? high : (order[i + 1]?.value ?? high) - gap)
  }
  const placed: number[] = []
  for (const item of order) placed[item.index] = item.value
  return placed
}
