/** Reads a golden case: synthetic data with expected results, as described in docs/method.md. Test data, not part of the service. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { type Observation, type ObservedSeries, skip } from '../series/observe'
import type { SeriesType } from '../series/series'

export type Unit = { round: string; code: string; size_class: string; region: string; language: string; group: string; population: string }
export type Request = {
  id: string
  kind: string
  round: string
  question: string
  by: string
  domain?: { var: keyof Unit; value: string }
  filter?: unknown
}
export type Golden = {
  requests: Request[]
  expected: (id: string) => Record<string, unknown>
  /** Units of a round. */
  frame: (round: string) => Unit[]
  /** Codes that answered anything in a round. */
  respondents: (round: string) => string[]
  series: (round: string) => ObservedSeries[]
}

const types: Record<string, SeriesType> = { single: 'single', multi: 'multiple', scale: 'scale', numeric: 'number' }

export function readCase(name: string): Golden {
  const file = (each: string) => readFileSync(fileURLToPath(new URL(`./${name}/${each}`, import.meta.url)), 'utf8')
  const rows = <T>(each: string) => parse(file(each), { columns: true }) as T[]
  const units = rows<Unit>('register.csv')
  const answers = rows<{ round: string; code: string; question: string; answer: string }>('responses.csv')
  const questions = rows<{ question: string; type: string; options: string }>('questions.csv')
  const results = (JSON.parse(file('expected.json')) as { results: Record<string, Record<string, unknown>> }).results
  const observe = (round: string, question: string, type: SeriesType) => {
    const given = new Map<string, string[]>()
    for (const row of answers)
      if (row.round === round && row.question === question) given.set(row.code, [...(given.get(row.code) ?? []), row.answer])
    const asObservation = (all: string[]): Observation =>
      all[0] === skip ? skip : type === 'number' ? { number: Number(all[0]) } : { chosen: all }
    return new Map([...given].map(([code, all]) => [code, asObservation(all)]))
  }
  return {
    requests: (JSON.parse(file('case.json')) as { requests: Request[] }).requests,
    expected: (id) => results[id] ?? {},
    frame: (round) => units.filter((unit) => unit.round === round),
    respondents: (round) => [...new Set(answers.filter((row) => row.round === round).map((row) => row.code))],
    series: (round) =>
      questions.map(({ question, type, options }) => {
        const kind = types[type] ?? 'single'
        return {
          key: question,
          question,
          type: kind,
          options: options ? options.split('|') : [],
          observations: observe(round, question, kind),
        }
      }),
  }
}
