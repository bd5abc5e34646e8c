/** From a municipality's answers to its response: who saved what when, which sections are to be come back to, and what was sent. */
import type { Answers, Value } from '@/questionnaire/answer'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import type { DemoRound } from '../calendar'
import { draw } from '../draw'
import { draftAt, type Stage, stageOf } from './stages'
import type { StoredResponse, StoredSave } from './store'
import { sittings } from './timeline'

type Place = {
  round: DemoRound
  roundId: number
  municipality: string
  questionnaire: Questionnaire /** Ids of the municipality's people. */
  people: readonly string[]
  /** Who enters the answers to the first section by phone, for the municipality; none mostly. */
  proxy?: string | undefined
  now: Date
}

const minute = 60_000

/** The saves of each section in the questionnaire's order, a minute or less apart, by one person a section. */
function savesOf(
  { round, municipality, questionnaire, people, proxy, now }: Place,
  answers: Answers,
  apart: number,
): { section: string; saves: StoredSave[]; end: Date; by: string | null }[] {
  const starts = sittings(round, municipality, questionnaire.sections.length, apart, now)
  return questionnaire.sections.map((section, index) => {
    const start = starts[index] ?? round.openedAt
    const byProxy = proxy !== undefined && index === 0
    const by = byProxy ? proxy : (people[Math.floor(draw('who', municipality, section.key) * people.length)] ?? null)
    const keys = section.questions.filter(isAsking).flatMap((question) => slotsOf(question).map((slot) => slot.key))
    const given = keys.flatMap((key) => (answers[key] === undefined || answers[key] === null ? [] : [{ key, value: answers[key] }]))
    const pause = Math.min(20_000, (7 * minute) / Math.max(1, given.length))
    const saves = given.map((each, place) => ({
      ...each,
      at: new Date(start.getTime() + place * pause),
      by,
      ...(byProxy ? { byProxy } : {}),
    }))
    return { section: section.key, saves, end: new Date(start.getTime() + given.length * pause), by }
  })
}

/** The response of a municipality that sent everything before the round closed. */
export const closedResponse = (place: Place, answers: Answers): StoredResponse => assemble(place, answers, 'sent', 0)

/** The response of a municipality in the open round, as far as it has come. */
export const openResponse = (place: Place, answers: Answers): StoredResponse => {
  const stage = stageOf(place.municipality)
  return assemble(place, answers, stage, stage === 'half' ? 2 : 0)
}

function assemble(place: Place, all: Answers, stage: Stage, apart: number): StoredResponse {
  const { answers, postponed } = draftAt(stage, place.municipality, place.questionnaire, all)
  const sections = savesOf(place, answers, apart)
  const saves = sections.flatMap((section) => section.saves)
  const last = sections.findLast((section) => section.saves.length > 0)
  const by = last?.by ?? null
  const sentAt = new Date((last?.end ?? place.round.openedAt).getTime() + 2 * minute)
  const isSent = stage === 'sent' || stage === 'edited' || stage === 'resent'
  const later =
    stage === 'edited' || stage === 'resent'
      ? secondThoughts(answers, new Date(Math.min(sentAt.getTime() + 26 * 60 * minute, place.now.getTime() - 2 * minute)), by)
      : []
  const again = later.at(-1)
  return {
    roundId: place.roundId,
    municipality: place.municipality,
    saves: [...saves, ...later],
    postponed: sections.flatMap(({ section, end, by: marker }) => (postponed.includes(section) ? [{ section, at: end, by: marker }] : [])),
    submissions: [
      ...(isSent ? [{ at: sentAt, by }] : []),
      ...(stage === 'resent' && again ? [{ at: new Date(again.at.getTime() + minute), by }] : []),
    ],
  }
}

/** Answers that are changed after sending. */
const changes: Readonly<Record<string, (value: Value) => Value>> = {
  tyytyvaisyys: (value) => (value === '4' ? '3' : '4'),
  valtuusto_some: (value) => (value === 'ei' ? 'osa' : 'ei'),
}

const secondThoughts = (answers: Answers, at: Date, by: string | null): StoredSave[] =>
  Object.entries(changes).flatMap(([key, change]) =>
    answers[key] === undefined ? [] : [{ key, value: change(answers[key] ?? null), at, by }],
  )
