/** What a question's chart is drawn of, as pieces that a file or an embed puts together again. */
import type { Locale } from '@/questionnaire/text'
import type { QuestionView } from '@/results/story/question-view'
import type { Whose } from '@/results/story/whose'
import { type Drawn, type DrawnElement, drawnOf, textIn } from '../../ui/figure/markup'
import { QuestionChart } from '../question/question-chart'
import { figureTexts } from '../question/question-figure'

/** Which chart: of a question in a round, and whom it tells of. */
export type ChartAsked = { view: QuestionView; whose: Whose; round: string; locale: Locale }

/** A drawing, or a line of text between drawings. */
export type Piece = { drawing: DrawnElement } | { line: string }

export type FigurePieces = { title: string; subtitle: string; notes: string; pieces: Piece[] }

const isDrawing = (each: Drawn): each is DrawnElement & { tag: 'svg' } => typeof each !== 'string' && each.tag === 'svg'

const holdsDrawing = (each: Drawn): boolean => isDrawing(each) || (typeof each !== 'string' && each.children.some(holdsDrawing))

/** Drawings, and texts that stand beside them. Tables are for pages. */
function piecesIn(each: Drawn): Piece[] {
  if (isDrawing(each)) return [{ drawing: each }]
  if (typeof each !== 'string' && each.tag === 'table') return []
  if (typeof each !== 'string' && holdsDrawing(each)) return each.children.flatMap(piecesIn)
  const line = textIn(each).trim()
  return line ? [{ line }] : []
}

/** The pieces of a question's chart; null when it has none. */
export async function figurePieces(asked: ChartAsked): Promise<FigurePieces | null> {
  const { view, whose, locale } = asked
  const pieces = (await drawnOf(QuestionChart({ view, whose, locale }))).flatMap(piecesIn)
  if (!pieces.some((each) => 'drawing' in each)) return null
  return { ...(await figureTexts(asked)), pieces }
}

/** A drawing's own title or description. */
export const wordsIn = ({ children }: DrawnElement, tag: 'title' | 'desc'): string =>
  children
    .filter((each) => typeof each !== 'string' && each.tag === tag)
    .map(textIn)
    .join(' ')
