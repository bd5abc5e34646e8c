/** Widths of text without a browser: an estimate for Schibsted Grotesk, a little generous so that nothing is cut. */

const NARROW = /[iljtfr.,:;'|!()\s]/
const WIDE = /[mwMWÅÄÖ%@—]/

/** How much wider bold letters are than the regular ones. */
export const BOLDER = 1.08

/** Estimated width in pixels of `text` at `size` px; `bold` adds a tenth. */
export function textWidth(text: string, size = 14, bold = false): number {
  let units = 0
  for (const letter of text) units += NARROW.test(letter) ? 0.33 : WIDE.test(letter) ? 0.86 : /[A-Z]/.test(letter) ? 0.68 : 0.57
  return units * size * (bold ? BOLDER : 1)
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

/** How wide a column of texts is, px: as wide as its longest line where that is at most `most`, else `most`, and the texts go on several lines. */
export const textsWidth = (texts: readonly string[], most: number, size = 14, bold = false): number =>
  Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text, size, bold))))

/**
 * Places for labels that would overlap: keeps order, moves them apart and keeps them inside `low..high` when there is room.
 * @param gap how far the next one stands at least: one for all, or one for each
 */
export function spread(wanted: readonly number[], gap: number | readonly number[], low: number, high: number): number[] {
  const gapAfter = (index: number) => (typeof gap === 'number' ? gap : (gap[index] ?? 0))
  const order = wanted.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  order.forEach((item, i) => {
    const before = order[i - 1]
    item.value = Math.max(item.value, before ? before.value + gapAfter(before.index) : low)
  })
  for (let i = order.length - 1; i >= 0; i--) {
    const item = order[i]
    const after = order[i + 1]
    if (item) item.value = Math.min(item.value, after ? after.value - gapAfter(item.index) : high)
  }
  const placed: number[] = []
  for (const item of order) placed[item.index] = item.value
  return placed
}
