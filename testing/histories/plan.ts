/** What shall happen in one history: who edits what and when, and what goes wrong on the way. All of it comes from the seed. */
import type { Value } from '@/questionnaire/answer'
import { type Random, randomFrom } from './random'

/** An answer to give; `stores` is what is kept of it, or undefined for what cannot be an answer. */
export type AnswerChoice = { value: unknown; stores: Value | undefined }
export type Editable = { key: string; choices: readonly AnswerChoice[] | 'text' | 'number' }

/** What happens to one request. Times are milliseconds. */
export type Mishap =
  | { kind: 'none' }
  /** Never reaches the server. */
  | { kind: 'request-lost' }
  /** Arrives, but the client gives up waiting meanwhile and is not told. */
  | { kind: 'answer-lost'; after: number }
  /** The connection breaks while it is under way. */
  | { kind: 'cut'; after: number }
  | { kind: 'delayed'; before: number; after: number }
  /** A copy arrives later, or at the same time. */
  | { kind: 'copied'; later: number }
  /** `kill -9` of the server: before it begins, between the commit and its answer, or that long after the request has left. */
  | { kind: 'killed'; when: 'before' | 'between' | number }

export type Step = {
  /** Milliseconds of thinking before it. */
  think: number
  act: { kind: 'edit'; key: string; choice: AnswerChoice; note?: string } | { kind: 'read' } | { kind: 'submit' }
  /** Of the first try, the second …; later ones go well. */
  mishaps: Mishap[]
  /** What the person chooses in a conflict. */
  inConflict: 'theirs' | 'mine'
  /** The tab is closed when an outcome stays unknown: nobody repeats the request. */
  abandons: boolean
}

export type Tab = { person: number; seed: number; steps: Step[] }
/** `isFilled`: somebody has answered everything before, so that the answers can be sent. */
export type Plan = { seed: number; isFilled: boolean; tabs: Tab[] }

function mishap(random: Random): Mishap {
  const kind = random.upTo(99)
  if (kind < 52) return { kind: 'none' }
  if (kind < 62) return { kind: 'request-lost' }
  if (kind < 72) return { kind: 'answer-lost', after: random.upTo(4) }
  if (kind < 78) return { kind: 'cut', after: random.upTo(4) }
  if (kind < 86) return { kind: 'delayed', before: random.upTo(12), after: random.upTo(12) }
  if (kind < 97) return { kind: 'copied', later: random.happens(0.4) ? 0 : random.upTo(25) }
  return { kind: 'killed', when: random.pick(['before', 'between', random.upTo(6)]) }
}

function choice(random: Random, { choices }: Editable, mark: string): AnswerChoice {
  if (random.happens(0.12)) return { value: null, stores: null }
  if (choices === 'number') {
    const number = random.upTo(4000) / 10
    return random.happens(0.1) ? { value: `${number} tai enemmän`, stores: undefined } : { value: number, stores: number }
  }
  if (choices !== 'text') return random.pick(choices)
  if (random.happens(0.1)) return { value: ' \n ', stores: null }
  const text = `Vastaus ${mark}: "ä", 😀\n${'x'.repeat(random.happens(0.1) ? 900 : random.upTo(20))}`
  return { value: text, stores: text }
}

function step(random: Random, questions: readonly Editable[], mark: string): Step {
  const kind = random.upTo(99)
  const question = random.pick(questions)
  const note = random.happens(0.15) ? { note: random.happens(0.2) ? ' ' : `Selite ${mark}` } : {}
  const edit = { kind: 'edit' as const, key: question.key, choice: choice(random, question, mark), ...note }
  return {
    think: random.upTo(8),
    act: kind < 80 ? edit : { kind: kind < 92 ? 'read' : 'submit' },
    mishaps: Array.from({ length: random.upTo(2) + 1 }, () => mishap(random)),
    inConflict: random.pick(['theirs', 'mine']),
    abandons: random.happens(0.1),
  }
}

/** A plan for three people with two tabs each. @param questions few, so that people meet */
export function planOf(seed: number, questions: readonly Editable[], { people = 3, tabs = 2, steps = 6 } = {}): Plan {
  const random = randomFrom(seed)
  const tabOf = (at: number): Tab => ({
    person: at % people,
    seed: random.upTo(2 ** 31),
    steps: Array.from({ length: steps }, (_, number) => step(random, questions, `${seed}/${at + 1}.${number + 1}`)),
  })
  return { seed, isFilled: random.happens(0.5), tabs: Array.from({ length: people * tabs }, (_, at) => tabOf(at)) }
}
