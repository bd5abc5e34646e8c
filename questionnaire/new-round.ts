/** A survey or a round that is about to be made: what was typed of it is read here, and the questionnaire it begins with is made. */
import type { Questionnaire } from './document'
import { isDay, readDate } from './reading/date'
import { oneLine } from './reading/text'
import { isRehearsalCode } from './rehearsal'
import { defaultSizeLimits } from './size-class'
import type { Text } from './text'

/** `2018`, `2024-lisa`: stands in addresses and files, and is never used again. */
const roundCode = /^[0-9]{4}(-[a-z0-9-]+)?$/
/** As keys of a questionnaire (questionnaire/problems/keys.ts), since the questionnaire's own key begins with it. */
const surveyKey = /^[a-z][a-z0-9_]*$/
const longest = { code: 40, key: 40, title: 200 }
const mostLimits = 12

/** The fields of the form that makes a round, as they are typed; empty size limits are the usual ones. */
export const newRoundFields = ['code', 'referenceDate', 'sizeLimits'] as const
export type NewRoundField = (typeof newRoundFields)[number]
export type TypedRound = Readonly<Record<NewRoundField, string>>
export type NewRoundProblem = 'code' | 'day' | 'limits'
/** `referenceDate`: ISO day. `sizeLimits`: upper limits of the size classes but the last, ascending. */
export type NewRound = { code: string; referenceDate: string; sizeLimits: number[] }

/** "2 000, 5 000; 10 000": blanks stand inside numbers, anything else between them. Null when they are no ascending whole numbers. */
export function readSizeLimits(typed: string): number[] | null {
  const line = oneLine(typed, 300)
  if (line === null) return [...defaultSizeLimits]
  const parts = line.split(/[,;/–-]/).map((part) => part.replace(/[\s.]/gu, ''))
  if (!parts.every((part) => /^[0-9]{1,7}$/.test(part)) || parts.length > mostLimits) return null
  const limits = parts.map(Number)
  return limits.every((limit, at) => limit > (limits[at - 1] ?? 0)) ? limits : null
}

/** Reads what was typed of a new round. @returns the first field that cannot be taken, and why */
export function readNewRound(typed: TypedRound): { round: NewRound } | { field: NewRoundField; problem: NewRoundProblem } {
  const code = oneLine(typed.code)?.toLowerCase() ?? ''
  if (!roundCode.test(code) || code.length > longest.code || isRehearsalCode(code)) return { field: 'code', problem: 'code' }
  const read = readDate(typed.referenceDate)
  const referenceDate = read && 'value' in read ? read.value : ''
  if (!isDay(referenceDate)) return { field: 'referenceDate', problem: 'day' }
  const sizeLimits = readSizeLimits(typed.sizeLimits)
  return sizeLimits ? { round: { code, referenceDate, sizeLimits } } : { field: 'sizeLimits', problem: 'limits' }
}

/** The fields of the form that makes a survey; English may be empty, and an empty key is made from the Finnish title. */
export const newSurveyFields = ['titleFi', 'titleSv', 'titleEn', 'key'] as const
export type NewSurveyField = (typeof newSurveyFields)[number]
export type TypedSurvey = Readonly<Record<NewSurveyField, string>>
export type NewSurveyProblem = 'title' | 'key'

/** "Kirjastot ja kulttuuri" → `kirjastot_ja_kulttuuri`; empty where no letter is left. */
const keyFrom = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[0-9_]+|_+$/g, '')
    .slice(0, longest.key)
    .replace(/_+$/, '')

/** Reads what was typed of a new survey. @returns the first field that cannot be taken, and why */
export function readNewSurvey(
  typed: TypedSurvey,
): { survey: { key: string; title: Text } } | { field: NewSurveyField; problem: NewSurveyProblem } {
  const [fi, sv, en] = [typed.titleFi, typed.titleSv, typed.titleEn].map((each) => oneLine(each, longest.title))
  if (!fi) return { field: 'titleFi', problem: 'title' }
  if (!sv) return { field: 'titleSv', problem: 'title' }
  const key = oneLine(typed.key)?.toLowerCase() ?? keyFrom(fi)
  if (!surveyKey.test(key) || key.length > longest.key) return { field: 'key', problem: 'key' }
  return { survey: { key, title: { fi, sv, ...(en ? { en } : {}) } } }
}

const documentKey = (start: string, code: string): string => `${start}_${code.replaceAll('-', '_')}`

/** The questionnaire of a round that begins with no question: it can be kept and written on, and says itself that it lacks sections. */
export const emptyQuestionnaire = (survey: { key: string; title: Text }, code: string): Questionnaire => ({
  key: documentKey(survey.key, code),
  title: survey.title,
  sections: [],
})

/** The last round's questionnaire as a new round begins with it: the same, under a key of its own. */
export const copiedQuestionnaire = (from: Questionnaire, code: string): Questionnaire => ({
  ...from,
  key: documentKey(from.key.replace(/_[0-9]{4}(_[a-z0-9_]*)?$/, ''), code),
})
