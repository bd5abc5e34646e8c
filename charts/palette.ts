/** The only source of colour and type for drawings. Hex values equal the tokens of app/tokens.css; files have no style sheet. */

export const palette = {
  ink: '#14211e',
  ink2: '#42504b',
  ink3: '#5a6863',
  paper: '#ffffff',
  mist: '#f2f6f4',
  mist2: '#e4ece8',
  line: '#cdd8d3',
  spruce: '#12514a',
  lakka: '#f5b01a',
  lakkaInk: '#7a4b00',
  lakkaTint: '#fdf1d3',
  jarvi: '#1f5f92',
  yes: '#12514a',
  partly: '#8dbfb3',
  partlyLine: '#2f7568',
  no: '#dde4e1',
  noLine: '#7b8783',
  none: '#ffffff',
  noneLine: '#a9b5b0',
  category: ['#12514a', '#3a7fc0', '#bd7d00', '#b5528c', '#4f6d10', '#8b9591'],
  amount: ['#e3eeea', '#b7d6cc', '#7db3a5', '#3b8072', '#12514a'],
  opinion: ['#7a2f5f', '#c69ab5', '#dde4e1', '#7db3a5', '#12514a'],
} as const

export const FONT = "'Schibsted Grotesk Variable', 'Schibsted Grotesk', 'Segoe UI', system-ui, sans-serif"

type Step = 1 | 2 | 3 | 4 | 5

/** What a surface stands for. Ordered answers go solid → hatched → pale → empty, so that the order survives greyscale. */
export type Look = 'yes' | 'partly' | 'no' | 'none' | 'merged' | `category-${Step | 6}` | `amount-${Step}` | `opinion-${Step}`

interface Surface {
  fill: string
  stroke?: string
  dash?: string
  /** Colour of text standing on the surface. */
  text: string
  /** Text needs a white plate below it. */
  plate?: boolean
}

const OUTLINE = palette.noLine

/** Colours of a look. `hatchId`: id of the drawing's `<Hatch>`. */
export function surface(look: Look, hatchId: string): Surface {
  const { ink, paper } = palette
  if (look === 'yes') return { fill: palette.yes, text: paper }
  if (look === 'partly') return { fill: `url(#${hatchId})`, stroke: palette.partlyLine, text: ink, plate: true }
  if (look === 'no') return { fill: palette.no, stroke: OUTLINE, text: ink }
  if (look === 'none') return { fill: palette.none, stroke: palette.noneLine, text: ink }
  if (look === 'merged') return { fill: palette.none, stroke: OUTLINE, dash: '3 3', text: ink }
  const [family, step] = look.split('-') as ['category' | 'amount' | 'opinion', string]
  const index = Number(step) - 1
  const fill = palette[family][index] ?? palette.no
  if (family === 'category') return { fill, text: index === 5 || index === 2 ? ink : paper }
  if (family === 'amount') return index < 3 ? { fill, stroke: palette.amount[3], text: ink } : { fill, text: paper }
  return { fill, stroke: index === 2 ? OUTLINE : undefined, text: index === 0 || index === 4 ? paper : ink }
}

/** Looks of `n` answers in order from most to least; longer ladders than the answer looks take amounts. */
export function orderedLooks(n: number): Look[] {
  if (n <= 1) return ['yes']
  if (n === 2) return ['yes', 'no']
  if (n === 3) return ['yes', 'partly', 'no']
  return Array.from({ length: n }, (_, index) => `amount-${(5 - Math.round((index * 4) / (n - 1))) as Step}` as const)
}
