/** Labels of written answers, and what each coder gave: rows of the coder's own, so that several lose nothing of each other's. */
import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { responses } from '@/db/schema'
import { answerCodingLabels, answerCodings, answerLabels } from '@/db/schema-open-answers'
import { oneLine } from '@/questionnaire/reading/text'
import { type Coding, isCoded, type StandingCoding } from '@/results/coding/label-counts'
import type { Reader } from '../answers/current'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { openRoundOf } from './open-round'
import { type OpenText, readOpenTexts } from './open-texts'

export type Label = { id: number; name: string; madeAt: Date }

/** Labels of a question, in the order they were made. */
export const labelsOf = (db: Reader, roundId: number, key: string): Label[] =>
  db
    .select({ id: answerLabels.id, name: answerLabels.name, madeAt: answerLabels.madeAt })
    .from(answerLabels)
    .where(and(eq(answerLabels.roundId, roundId), eq(answerLabels.key, key)))
    .orderBy(asc(answerLabels.id))
    .all()

const sameName = (one: string, other: string) => one.toLocaleLowerCase('fi') === other.toLocaleLowerCase('fi')

/**
 * Makes a label for a question's answers.
 * @returns `empty`, `known` when there is one of that name already: nothing was written
 * @throws AppError not-signed-in, not-found
 */
export async function addLabel(
  viewer: Viewer,
  code: string,
  key: string,
  name: string,
  now = new Date(),
): Promise<'done' | 'empty' | 'known'> {
  const write = (tx: Tx) => {
    const { by, round } = openRoundOf(viewer, code, key, now, tx)
    const named = oneLine(name, 60)
    if (named === null) return 'empty'
    if (labelsOf(tx, round.id, key).some((each) => sameName(each.name, named))) return 'known'
    const made = { roundId: round.id, key, name: named, madeAt: now, madeBy: by }
    const { id } = tx.insert(answerLabels).values(made).returning({ id: answerLabels.id }).get()
    logEvent(tx, viewer, { kind: 'label-made', roundId: round.id, detail: { key, label: id } }, now)
    return 'done'
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** Who coded an answer how: by the answer's response, then by the coder's id. Only what was said of the text as it reads now. */
export function codingsOf(db: Reader, roundId: number, key: string, texts: readonly OpenText[]): Map<number, Map<string, StandingCoding>> {
  const versions = new Map(texts.map(({ responseId, versions }) => [responseId, versions as number[]]))
  const rows = db
    .select({
      id: answerCodings.id,
      responseId: answerCodings.responseId,
      version: answerCodings.version,
      by: answerCodings.codedBy,
      at: answerCodings.codedAt,
      noneFits: answerCodings.noneFits,
      label: answerCodingLabels.labelId,
    })
    .from(answerCodings)
    .innerJoin(responses, eq(responses.id, answerCodings.responseId))
    .leftJoin(answerCodingLabels, eq(answerCodingLabels.codingId, answerCodings.id))
    .where(and(eq(responses.roundId, roundId), eq(answerCodings.key, key)))
    .orderBy(asc(answerCodings.id), asc(answerCodingLabels.labelId))
    .all()
  const found = new Map<number, Map<string, StandingCoding>>()
  for (const ofCoding of Map.groupBy(rows, ({ id }) => id).values()) {
    const [row] = ofCoding
    if (!row || !versions.get(row.responseId)?.includes(row.version)) continue
    const labels = ofCoding.flatMap(({ label }) => label ?? [])
    const ofAnswer = found.get(row.responseId) ?? new Map<string, StandingCoding>()
    const coding = { labels, noneFits: row.noneFits, at: row.at }
    found.set(row.responseId, ofAnswer.set(row.by, { ...coding, first: ofAnswer.get(row.by)?.first ?? coding }))
  }
  return found
}

/** What a coder says of an answer, and what the page said that the coder had said before; `readAnew`: that it still holds, of newer labels too. */
export type GivenCoding = { responseId: number; given: Coding; before: Coding; readAnew?: boolean }

const written = ({ labels, noneFits }: Coding): string => [...labels].sort((one, other) => one - other).join() + (noneFits ? ' none' : '')
const nothing: Coding = { labels: [], noneFits: false }

/** Labels exclude "none fits". @throws AppError not-found for a label of another question */
function checkedCoding({ labels, noneFits }: Coding, known: ReadonlySet<number>): Coding {
  if (!labels.every((label) => known.has(label))) throw new AppError('not-found')
  return { labels: [...new Set(labels)], noneFits: noneFits && labels.length === 0 }
}

/**
 * Records what the viewer says of answers. What the page showed and the viewer left as it was is not written: an older page takes back
 * nothing that the same coder said meanwhile; read anew, what stands is written again. Other coders' rows are never touched.
 * @returns how many answers were coded anew
 * @throws AppError not-signed-in, not-found (also an answer that does not count, or a label of another question)
 */
export async function saveCodings(
  viewer: Viewer,
  code: string,
  key: string,
  codings: readonly GivenCoding[],
  now = new Date(),
): Promise<number> {
  const write = (tx: Tx) => {
    const { by, round } = openRoundOf(viewer, code, key, now, tx)
    const texts = readOpenTexts(tx, round, key)
    const known = new Set(labelsOf(tx, round.id, key).map(({ id }) => id))
    const stand = codingsOf(tx, round.id, key, texts)
    let saved = 0
    for (const { responseId, given, before, readAnew } of codings) {
      const text = texts.find((each) => each.responseId === responseId)
      if (!text) throw new AppError('not-found')
      const coding = checkedCoding(given, known)
      const standing = stand.get(responseId)?.get(by) ?? nothing
      const isSame = [before, standing].some((each) => written(each) === written(coding))
      const holdsStill = readAnew && isCoded(coding) && written(coding) === written(standing)
      if (isSame && !holdsStill) continue
      const [version] = text.versions
      const row = { responseId, key, version, noneFits: coding.noneFits, codedAt: now, codedBy: by }
      const { id } = tx.insert(answerCodings).values(row).returning({ id: answerCodings.id }).get()
      for (const labelId of coding.labels) tx.insert(answerCodingLabels).values({ codingId: id, labelId }).run()
      saved++
    }
    if (saved > 0) logEvent(tx, viewer, { kind: 'answers-coded', roundId: round.id, detail: { key, answers: saved } }, now)
    return saved
  }
  return database().transaction(write, { behavior: 'immediate' })
}
