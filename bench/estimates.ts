/**
 * What the figures of a round cost in computing. First all questions of a round of 308 municipalities with change since the
 * round before and a breakdown by size class, then up to 1 000 000 units × 60 questions: summaries with intervals, on one core.
 */
import { performance } from 'node:perf_hooks'
import { breakdown, domainsBy, hiddenOf } from '@/results/breakdown/breakdown'
import { changesOf } from '@/results/change/change'
import { pairUnits } from '@/results/change/panel/pairing'
import { type ItemSummary, summariseItem } from '@/results/estimation/summary'
import { type Frame, frameOf } from '@/results/frame/frame'
import { answered, type Item, type ItemQuestion } from '@/results/frame/item'
import { defaultParameters } from '@/results/frame/parameters'

let seed = 20181122
/** A number in [0, 1), the same ones each time (Numerical Recipes' linear congruential generator). */
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

const keys = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1))
/** Of sixty questions: 36 single choices, 12 multiple choices, 6 scales and 6 numbers. */
const questions: ItemQuestion[] = Array.from({ length: 60 }, (_, at) => {
  if (at % 10 === 9) return { type: 'number', options: [], min: 0 }
  if (at % 10 === 8) return { type: 'scale', options: keys(5), min: 1, max: 5 }
  return at % 5 === 2 ? { type: 'multiple', options: [...keys(7), '_none'] } : { type: 'single', options: keys(4) }
})

const frameWith = (N: number): Frame =>
  frameOf(
    Array.from({ length: N }, (_, at) => {
      const sizeClass = 1 + Math.floor(7 * random() ** 1.6)
      return { code: String(at), cell: String(sizeClass), population: Math.round(1000 * 2 ** sizeClass * (0.5 + random())) }
    }),
  )

function answersOf(frame: Frame, question: ItemQuestion, responded: Uint8Array): Item {
  const state = responded.map((each) => (each && random() < 0.95 ? answered : 0))
  const units = Array.from(state.keys()).filter((unit) => state[unit] === answered)
  const often = question.type === 'multiple' ? 3 : 1
  const chooser = Uint32Array.from(question.options.length > 0 ? units.flatMap((unit) => Array<number>(often).fill(unit)) : [])
  const choice = Uint16Array.from(chooser, (_, at) => (often * Math.floor(random() * 2) + (at % often)) % question.options.length)
  const values = new Float64Array(frame.N).fill(Number.NaN)
  for (const unit of units) values[unit] = Math.round(random() ** 3 * 4000) / 10
  if (question.type === 'scale')
    chooser.forEach((unit, at) => {
      values[unit] = Number(question.options[choice[at] as number])
    })
  return { ...question, state, chooser, choice, ...(question.type === 'scale' || question.type === 'number' ? { values } : {}) }
}

type Round = { frame: Frame; responded: Uint8Array; respondents: number; items: Item[] }
function roundOf(frame: Frame): Round {
  const responded = Uint8Array.from({ length: frame.N }, () => (random() < 0.6 ? 1 : 0))
  const items = questions.map((question) => answersOf(frame, question, responded))
  return { frame, responded, respondents: responded.reduce((sum, each) => sum + each, 0), items }
}

const summaries = ({ frame, items, respondents }: Round) => items.map((item) => summariseItem(frame, item, respondents, defaultParameters))

function breakdowns({ frame, responded, items }: Round): number {
  const domains = domainsBy(frame, responded, (unit) => frame.strata[frame.stratumOf[unit] as number]?.cell ?? '')
  return items.map((item) => hiddenOf(breakdown(frame, domains, item, defaultParameters), item, defaultParameters)).length
}

/** Milliseconds of the processor this process has had. */
const computing = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * What a computation takes: the median, the least (what it costs on a machine that does nothing else), the first, not yet compiled; and
 * the median of the processor's time, which others at work on the machine do not lengthen.
 */
function timed(name: string, times: number, compute: () => unknown): void {
  const took = Array.from({ length: times }, () => {
    const before = { clock: performance.now(), computing: computing() }
    compute()
    return { clock: performance.now() - before.clock, computing: computing() - before.computing }
  })
  const sorted = (all: readonly number[]) => all.toSorted((a, b) => a - b)
  const clock = took.map((each) => each.clock)
  const middle = Math.floor(times / 2)
  const figures = [sorted(clock)[middle], sorted(clock)[0], clock[0], sorted(took.map((each) => each.computing))[middle]]
  const [median, least, first, processor] = figures.map((ms) => `${ms?.toFixed(1)} ms`)
  console.log(`${name}: ${median} (median of ${times}), least ${least}, first ${first}; processor ${processor}`)
}

/** Changes of every question; where both rounds asked everybody, so nothing is undefined. */
function changes(before: Round, after: Round) {
  const paired = pairUnits(before.frame, after.frame, (code) => code, defaultParameters.mergeTol)
  const [first, second] = [summaries(before), summaries(after)]
  return after.items.map((item, at) => {
    const [was, is] = [before.items[at] as Item, { first: first[at] as ItemSummary, second: second[at] as ItemSummary }]
    return changesOf({ ...before, item: was, summary: is.first }, { ...after, item, summary: is.second }, paired, defaultParameters)
  })
}

const frame = frameWith(308)
const [earlier, later] = [roundOf(frame), roundOf(frame)]
timed('308 municipalities × 60 questions, summaries', 21, () => summaries(later))
timed('308 municipalities × 60 questions, breakdown by size class', 21, () => breakdowns(later))
timed('308 municipalities × 60 questions, summaries of two rounds and change', 21, () => changes(earlier, later))
timed('308 municipalities × 60 questions, all of it together', 21, () => [changes(earlier, later), breakdowns(later)])
for (const N of [25_000, 50_000, 100_000, 1_000_000]) {
  const round = roundOf(frameWith(N))
  const before = process.memoryUsage()
  timed(`${N} units × 60 questions, summaries with intervals`, 5, () => summaries(round))
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  const grown = (heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20
  console.log(
    `  memory grown meanwhile: ${grown.toFixed(0)} MiB; the answers themselves take ${(before.arrayBuffers / 2 ** 20).toFixed(0)} MiB`,
  )
}
