/** Reads what the association has published of its earlier rounds; sources row by row, columns in db/register/README.md. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'

const relations = ['exact', 'about', 'under', 'over'] as const

type PublishedRow = {
  round: string
  /** ISO day of publishing, as near as it is known. */
  referenceDate: string
  question: string
  options: string[]
  /** 0..1, of those who answered. */
  share: number
  relation: (typeof relations)[number]
  source: string
}

type Row = Record<string, string>

const rowsOf = (file: string): Row[] => parse(readFileSync(resolve('db/register', file)), { columns: true, bom: true })

/** The day of "2011-11-08"; of a month or a year alone its middle. */
function dayOf(published: string): string {
  const [year = '', month, day] = published.split('-')
  return month === undefined ? `${year}-07-01` : `${year}-${month}-${day ?? '15'}`
}

function figureOf(row: Row, days: ReadonlyMap<string, string>): PublishedRow {
  const { round = '', question = '', option = '', percent = '', source = '' } = row
  const referenceDate = days.get(round)
  const relation = relations.find((each) => each === row.relation)
  const share = Number(percent) / 100
  if (!referenceDate || !relation || !question || !option || percent === '' || !(share >= 0 && share <= 1))
    throw new Error(`published-figures.csv has a row that cannot be read: ${JSON.stringify(row)}`)
  return { round, referenceDate, question, options: option.split('|'), share, relation, source }
}

let known: readonly PublishedRow[] | undefined

/** All published figures, read once. @throws when a row cannot be read */
export function readPublishedFigures(): readonly PublishedRow[] {
  if (!known) {
    const days = new Map(rowsOf('published-rounds.csv').map(({ round = '', published = '' }) => [round, dayOf(published)]))
    known = rowsOf('published-figures.csv').map((row) => figureOf(row, days))
  }
  return known
}
