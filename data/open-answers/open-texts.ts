/** The written answers of a round that count. Who may read them is for the caller to check. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import { answerVersions, responses } from '@/db/schema'
import { countedAnswers } from '@/questionnaire/asked'
import { roundTimes } from '@/questionnaire/round'
import type { Reader } from '../answers/current'
import { readCounted } from '../results/round-data'
import type { AskedRound } from '../round-acts/find-round'

/** `versions`: every save of the answer that reads so, the newest first; what is said of one is said of all. */
export type OpenText = { responseId: number; municipality: string; text: string; versions: [number, ...number[]] }

/** The saves of an answer in a round, by municipality. */
function savesOf(db: Reader, roundId: number, key: string) {
  const rows = db
    .select({
      responseId: responses.id,
      municipality: responses.municipality,
      version: answerVersions.version,
      value: answerVersions.value,
    })
    .from(answerVersions)
    .innerJoin(responses, eq(responses.id, answerVersions.responseId))
    .where(and(eq(responses.roundId, roundId), eq(answerVersions.key, key)))
    .all()
  return Map.groupBy(rows, ({ municipality }) => municipality)
}

/** What was answered under a key, by municipality code. @param key of an answer in words */
export function readOpenTexts(db: Reader, round: AskedRound, key: string): OpenText[] {
  const saves = savesOf(db, round.id, key)
  const counted = readCounted(db, round.id, roundTimes(round.acts).closedAt !== null)
  return counted.flatMap(({ municipality, answers }) => {
    const text = countedAnswers(round.questionnaire, answers)[key]
    if (typeof text !== 'string') return []
    const same = (saves.get(municipality) ?? []).filter(({ value }) => value === text)
    const [newest, ...older] = same.map(({ version }) => version).sort((one, other) => other - one)
    return same[0] && newest !== undefined ? [{ responseId: same[0].responseId, municipality, text, versions: [newest, ...older] }] : []
  })
}
