/** Written answers of a round as administrators read, search and label them. */
import 'server-only'
import { inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema'
import type { OpenQuestion } from '@/questionnaire/open-questions'
import { type Coding, countLabels, isCoded, judges, type LabelCounts, type StandingCoding } from '@/results/coding/label-counts'
import type { Reader } from '../answers/current'
import { AppError } from '../errors'
import { namesByCode } from '../register/municipality-names'
import type { Viewer } from '../viewer'
import { codingsOf, type Label, labelsOf } from './codings'
import { openRoundOf } from './open-round'
import { type OpenText, readOpenTexts } from './open-texts'
import { quotesOf } from './quotes'

/** `nobody`: nobody has coded it; `own`: the viewer has not, or not since a label was made. */
export type Uncoded = 'nobody' | 'own'

export type OpenAnswersWanted = {
  /** Without one, the question that leaves most room to write. */
  key?: string | undefined
  /** Words that must all be in the text or the municipality's name, in any order, in capitals or not. */
  search?: string | undefined
  /** Only answers that somebody gave the label; others' labels are not told of answers that the viewer has not coded. */
  label?: number | undefined
  uncoded?: Uncoded | undefined
  /** From 1. */
  page?: number | undefined
}

export type OpenAnswer = {
  responseId: number
  municipality: string
  nameFi: string
  nameSv: string
  text: string
  /** What may be quoted of it; null: nothing. */
  quote: string | null
  own: Coding
  /** Labels that the viewer did not have to give when coding it. */
  newLabels: Label[]
  /** What others said, by their names; null until the viewer has coded the answer: codings are made apart from each other. */
  others: { coder: string; coding: Coding }[] | null
}

export type OpenAnswers = {
  round: string
  /** All that are answered in words. */
  questions: OpenQuestion[]
  asked: OpenQuestion
  labels: Label[]
  counts: LabelCounts
  /** Answers in words to the question, and those of them that are looked for. */
  all: number
  found: number
  page: number
  pages: number
  /** Those of the page, by the municipality's name. */
  rows: OpenAnswer[]
}

const perPage = 20

const wordsOf = (search: string | undefined): string[] => (search ?? '').toLocaleLowerCase('fi').split(/\s+/).filter(Boolean)

function namesOfPeople(db: Reader, ids: readonly string[]): Map<string, string> {
  const rows = db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(inArray(people.id, [...ids]))
    .all()
  return new Map(rows.map(({ id, name, email }) => [id, name ?? email ?? '–']))
}

type Coded = OpenText & { nameFi: string; nameSv: string; quote: string | null; codings: ReadonlyMap<string, StandingCoding> }

const newerThan = (coding: StandingCoding, labels: readonly Label[]) => labels.filter((label) => !judges(coding, label))

function isWanted({ search, label, uncoded }: OpenAnswersWanted, by: string, labels: readonly Label[]): (answer: Coded) => boolean {
  const words = wordsOf(search)
  return ({ text, nameFi, nameSv, codings }) => {
    const where = `${text} ${nameFi} ${nameSv}`.toLocaleLowerCase('fi')
    const coded = [...codings].filter(([, coding]) => isCoded(coding))
    if (!words.every((word) => where.includes(word))) return false
    const own = coded.filter(([coder]) => coder === by)
    if (label !== undefined && !(own.length > 0 ? coded : own).some(([, coding]) => coding.labels.includes(label))) return false
    if (uncoded === 'nobody') return coded.length === 0
    return uncoded !== 'own' || own.every(([, coding]) => newerThan(coding, labels).length > 0)
  }
}

/**
 * The answers to one question, with the viewer's own codings, and the labels counted over all of them.
 * @throws AppError not-signed-in, not-found (also a question that is not answered in words)
 */
export async function listOpenAnswers(viewer: Viewer, code: string, wanted: OpenAnswersWanted, now = new Date()): Promise<OpenAnswers> {
  const { by, round, open, asked } = openRoundOf(viewer, code, wanted.key, now)
  const db = database()
  const texts = readOpenTexts(db, round, asked.key)
  const codings = codingsOf(db, round.id, asked.key, texts)
  const labels = labelsOf(db, round.id, asked.key)
  const names = namesByCode(db)
  const quotes = quotesOf(db, round, asked.key)
  const coders = namesOfPeople(db, [...new Set([...codings.values()].flatMap((each) => [...each.keys()]))])
  const answers = texts.map((text): Coded => {
    const { nameFi = text.municipality, nameSv = text.municipality } = names.get(text.municipality) ?? {}
    const quote = quotes.get(text.responseId) ?? null
    return { ...text, nameFi, nameSv, quote, codings: codings.get(text.responseId) ?? new Map() }
  })
  const found = answers.filter(isWanted(wanted, by, labels)).sort((one, other) => one.nameFi.localeCompare(other.nameFi, 'fi'))
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(pages, Math.max(1, Math.floor(wanted.page ?? 1) || 1))
  return {
    round: round.code,
    questions: open,
    asked,
    labels,
    counts: countLabels(
      labels,
      answers.map(({ codings: each }) => [...each.values()]),
    ),
    all: answers.length,
    found: found.length,
    page,
    pages,
    rows: found.slice((page - 1) * perPage, page * perPage).map((answer) => shownTo({ by, coders, labels }, answer)),
  }
}

/** One answer, to be quoted. `text`: whole; `quote`: what may be quoted of it now, null: nothing. */
export type QuotableAnswer = Pick<OpenAnswer, 'nameFi' | 'nameSv' | 'text' | 'quote'> & { question: OpenQuestion['question'] }

/** @throws AppError not-signed-in, not-found (also an answer that does not count) */
export async function getOpenAnswer(
  viewer: Viewer,
  code: string,
  { key, responseId }: { key: string; responseId: number },
  now = new Date(),
): Promise<QuotableAnswer> {
  const { round, asked } = openRoundOf(viewer, code, key, now)
  const db = database()
  const found = readOpenTexts(db, round, key).find((each) => each.responseId === responseId)
  if (!found) throw new AppError('not-found')
  const { municipality, text } = found
  const { nameFi = municipality, nameSv = municipality } = namesByCode(db).get(municipality) ?? {}
  return { nameFi, nameSv, text, quote: quotesOf(db, round, key).get(responseId) ?? null, question: asked.question }
}

const bare = ({ labels, noneFits }: Coding): Coding => ({ labels, noneFits })

type Shown = { by: string; coders: ReadonlyMap<string, string>; labels: readonly Label[] }

function shownTo({ by, coders, labels }: Shown, { codings, versions: _, ...answer }: Coded): OpenAnswer {
  const standing = codings.get(by)
  const own = bare(standing ?? { labels: [], noneFits: false })
  const others = [...codings].filter(([coder, coding]) => coder !== by && isCoded(coding))
  return {
    ...answer,
    own,
    newLabels: standing && isCoded(own) ? newerThan(standing, labels) : [],
    others: isCoded(own) ? others.map(([coder, coding]) => ({ coder: coders.get(coder) ?? '–', coding: bare(coding) })) : null,
  }
}
