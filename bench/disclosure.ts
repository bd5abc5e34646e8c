/** What it costs to audit the public tables of a round: 308 municipalities, ten protected series, four variables. */
import { performance } from 'node:perf_hooks'
import { audited } from '@/results/disclosure/audit'
import type { JoinableVariable } from '@/results/disclosure/partition'
import { frameOf } from '@/results/frame/frame'
import { type ItemQuestion, itemOf } from '@/results/frame/item'
import { defaultParameters } from '@/results/frame/parameters'
import type { Observation } from '@/results/series/observe'

let seed = 20181122
/** A number in [0, 1), the same ones each time (Numerical Recipes' linear congruential generator). */
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

const units = Array.from({ length: 308 }, (_, at) => {
  const sizeClass = 1 + Math.floor(7 * random() ** 1.6)
  const region = String(1 + Math.floor(19 * random())).padStart(2, '0')
  return {
    code: String(at),
    sizeClass,
    region,
    language: random() < 0.85 ? 'fi' : 'sv',
    group: sizeClass > 5 ? 'urban' : 'rural',
    responds: random() < 0.6,
  }
})
const frame = frameOf(units.map(({ code, sizeClass }) => ({ code, cell: String(sizeClass), population: 1000 })))
const variables: JoinableVariable[] = [
  { key: 'sizeClass', joins: 'neighbours', values: units.map((unit) => String(unit.sizeClass)) },
  { key: 'region', joins: 'any', values: units.map((unit) => unit.region) },
  { key: 'language', joins: 'any', values: units.map((unit) => unit.language) },
  { key: 'group', joins: 'any', values: units.map((unit) => unit.group) },
]

const keys = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1))
const questions: ItemQuestion[] = Array.from({ length: 10 }, (_, at) => {
  if (at % 5 === 4) return { type: 'number', options: [], min: 0 }
  if (at % 5 === 3) return { type: 'multiple', options: [...keys(4), '_none'] }
  return at % 5 === 2 ? { type: 'single', options: keys(3) } : { type: 'scale', options: keys(5), min: 1, max: 5 }
})

function said({ type, options }: ItemQuestion): Observation {
  if (type === 'number') return { number: Math.round(random() ** 3 * 40) }
  const drawn = options.filter((option) => option !== '_none' && random() < 0.4)
  if (type === 'multiple') return { chosen: drawn.length > 0 ? drawn : ['_none'] }
  return { chosen: [options[Math.floor(random() ** 1.5 * options.length)] ?? ''] }
}

const respondents = units.filter(({ responds }) => responds)
const series = questions.map((question, at) => ({
  key: `q${at + 1}`,
  item: itemOf(frame, question, new Map(respondents.map(({ code }) => [code, said(question)]))),
}))
const responded = Uint8Array.from(units, ({ responds }) => (responds ? 1 : 0))

const took = Array.from({ length: 15 }, () => {
  const before = performance.now()
  audited({ variables, series, responded }, defaultParameters)
  return performance.now() - before
})
const sorted = took.toSorted((a, b) => a - b)
console.log(
  `308 municipalities × 10 protected series × 4 variables: ${sorted[7]?.toFixed(1)} ms (median of 15), least ${sorted[0]?.toFixed(1)}, first ${took[0]?.toFixed(1)}`,
)
for (const { variable, published, groups } of audited({ variables, series, responded }, defaultParameters).variables)
  console.log(`  ${variable}: ${published ? groups.map(({ label }) => label).join(' | ') : 'not published'}`)
