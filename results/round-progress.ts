/** How far a round has come in the classes of its frame. */
import { nextDay } from '@/questionnaire/local-time'

export type ClassProgress = { value: string; N: number; sent: number /** 0..1 */; rate: number }

/** Municipalities and responses sent per class, by value. @param units one per municipality of the frame */
export function progressByClass(units: readonly { value: string; sent: boolean }[]): ClassProgress[] {
  return [...Map.groupBy(units, (unit) => unit.value)]
    .map(([value, own]) => {
      const sent = own.filter((unit) => unit.sent).length
      return { value, N: own.length, sent, rate: sent / own.length }
    })
    .sort((a, b) => (a.value < b.value ? -1 : 1))
}

/** How many more municipalities have to send until a target is reached; 0 where it is. */
export const missingTo = (target: number, { N, sent }: { N: number; sent: number }): number =>
  Math.max(0, Math.ceil(target * N - 1e-9) - sent)

/** A class of the register with its target, null without one, and how many municipalities are missing from it. */
export type AimedClass = ClassProgress & { target: number | null; missing: number }

/** How far above or below its target, or without one how large, the response of a class is. */
const standing = ({ rate, target }: AimedClass): number => rate - (target ?? 0)

/** Classes below their target, and those that have reached it or have none; the furthest from it first. */
export function splitByTarget<Row extends AimedClass>(rows: readonly Row[]): { behind: Row[]; others: Row[] } {
  const furthestFirst = [...rows].sort((one, other) => standing(one) - standing(other))
  return { behind: furthestFirst.filter(({ missing }) => missing > 0), others: furthestFirst.filter(({ missing }) => missing === 0) }
}

/** Share of a whole, 0..1; 0 of nothing. */
export const rateOf = (part: number, whole: number): number => (whole ? part / whole : 0)

/** Responses sent per calendar day in Helsinki, every day of the period, days without any as 0. @param from, to instants */
export function sentPerDay(sentAt: readonly Date[], from: Date, to: Date): { day: string; sent: number }[] {
  const counts = Map.groupBy(sentAt, helsinkiDay)
  const days: { day: string; sent: number }[] = []
  for (let day = helsinkiDay(from); day <= helsinkiDay(to); day = nextDay(day)) days.push({ day, sent: counts.get(day)?.length ?? 0 })
  return days
}

const helsinki = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })
const helsinkiDay = (at: Date) => helsinki.format(at)
