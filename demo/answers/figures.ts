/** Numbers and dates of the demonstration's answers. */
import type { Answers } from '@/questionnaire/answer'
import type { DateQuestion, NumberQuestion } from '@/questionnaire/document'
import { deviate, draw } from '../draw'
import type { DemoUnit } from '../municipalities/unit'
import type { Choosing } from './choose'

/** Value in a municipality of 6 000, how it grows with the population (a power), how it spreads, and to what it is rounded. */
const scales: Readonly<Record<string, { usual: number; power: number; spread: number; step: number }>> = {
  viestinta_tyoaika: { usual: 0.9, power: 0.72, spread: 0.35, step: 0.1 },
  some_tyoaika: { usual: 0.35, power: 0.6, spread: 0.5, step: 0.1 },
  vastaamisaika: { usual: 35, power: 0.05, spread: 0.4, step: 5 },
}

/** A number for the municipality: near the last round's, or else by its size. */
export function numberFor(question: NumberQuestion, unit: DemoUnit, choosing: Choosing): number {
  const scale = scales[question.key]
  if (!scale) throw new Error(`no scale for ${question.key}`)
  const earlier = choosing.before(unit, question.key)?.value
  const wanted =
    typeof earlier === 'number'
      ? earlier * (1.03 + 0.1 * deviate('drift', unit.municipality, question.key, choosing.year))
      : scale.usual * (unit.population / 6000) ** scale.power * Math.exp(scale.spread * deviate('number', unit.municipality, question.key))
  const least = Math.max(scale.step, question.min ?? 0)
  return Number(Math.min(question.max ?? wanted, Math.max(least, Math.round(wanted / scale.step) * scale.step)).toFixed(question.decimals))
}

/** The last day of a month, or where a month is asked for the month: the sooner, the further the renewal is. */
export function dateFor(question: DateQuestion, unit: DemoUnit, answers: Answers): string {
  const first = Number((question.min ?? '2026-01-01').slice(0, 4)) + (answers.uudistus_verkkopalvelu === 'kaynnissa' ? 1 : 2)
  const month = 1 + Math.floor(12 * draw('month', unit.municipality, question.key))
  return new Date(Date.UTC(first, month, 0)).toISOString().slice(0, question.precision === 'month' ? 7 : 10)
}
