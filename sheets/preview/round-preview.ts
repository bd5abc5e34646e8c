/** What a link to a round shows where links are shown with a picture: the main finding, by whom it was told, the share as a row of ten. */
import { textWidth, wrapText } from '@/charts/measure'

/** Pixels; doubled in the file, 1200 × 630 as those who show links ask. */
const width = 600
const height = 315
const margin = 32
const inner = width - 2 * margin

const ink = '#14211e'
const muted = '#4d5b56'
const dark = '#12514a'
const pale = '#8dbfb3'
const outline = '#7b8783'

type RoundPreview = {
  /** The finding, in a sentence. */
  title: string
  /** Which survey and round. */
  source: string
  /** How many answered. */
  answered: string
  /** The share that the finding tells, 0..1; null where it tells none. */
  share: number | null
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The largest type in which the title has four lines at most, none wider than the picture. */
function fitted(title: string): { size: number; lines: string[] } {
  for (const size of [46, 40, 34, 30]) {
    const lines = wrapText(title, inner / 1.08, size, 9)
    if (lines.length <= (size > 34 ? 3 : 4) && lines.every((line) => textWidth(line, size, true) <= inner)) return { size, lines }
  }
  return { size: 26, lines: wrapText(title, inner / 1.08, 26, 5) }
}

const square = (x: number, y: number, side: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${side}" height="${side}" fill="${fill}"/>`

const mark = Array.from({ length: 10 }, (_, at) => square(margin + (at % 5) * 9, 32 + (at < 5 ? 0 : 9), 6.5, at < 6 ? dark : pale)).join('')

/** Ten squares, as many filled as there are of ten. */
function tenRow(share: number, y: number): string {
  const [side, gap] = [22, 6]
  return Array.from({ length: 10 }, (_, at) => {
    const x = margin + at * (side + gap)
    const filled = Math.max(0, Math.min(1, share * 10 - at))
    const frame = `<rect x="${x + 0.75}" y="${y + 0.75}" width="${side - 1.5}" height="${side - 1.5}" fill="none" stroke="${outline}" stroke-width="1.5"/>`
    return `${frame}<rect x="${x}" y="${y}" width="${(side * filled).toFixed(1)}" height="${side}" fill="${dark}"/>`
  }).join('')
}

/** The picture as the text of an SVG file. */
export function roundPreview({ title, source, answered, share }: RoundPreview): string {
  const { size, lines } = fitted(title)
  const font = `font-family="Schibsted Grotesk, sans-serif"`
  const words = lines
    .map(
      (line, at) =>
        `<text x="${margin}" y="${92 + size * (0.75 + at * 1.04)}" font-size="${size}" font-weight="800" fill="${ink}">${escaped(line)}</text>`,
    )
    .join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font}>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    mark,
    `<text x="${margin + 54}" y="47" font-size="17" font-weight="800" fill="${ink}">${escaped(source)}</text>`,
    `<rect x="${margin}" y="66" width="${inner}" height="4" fill="${ink}"/>`,
    words,
    share === null ? '' : tenRow(share, height - 78),
    `<text x="${margin}" y="${height - 24}" font-size="15" font-weight="400" fill="${muted}">${escaped(answered)}</text>`,
    '</svg>',
  ].join('')
}
