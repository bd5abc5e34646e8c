/** What a language says of a change. Numbers come ready for the sentence. */
import { MINUS } from '@/messages/numbers/format'
import type { Measure } from '@/results/change/change'
import type { Verdict, Way } from '@/results/change/decomposition'
import type { GrammaticalCase } from '../language'

/**
 * Why the plain figure changed; `cancelled` where two changes cancel, `partly` where both parts made the change but the test does not find
 * that the same municipalities changed.
 */
export type ChangeCause = Verdict | 'cancelled' | 'partly'

/**
 * The change among those who answered both rounds; amount and moves are null where small counts are protected. The p of the moves is of
 * who changed their answer; of means its sentence says so, as it does not tell how much the mean changed.
 */
export type SamePart = {
  measure: Measure
  cause: ChangeCause
  n: number
  way: Way
  /** It goes against the plain change. */
  against: boolean
  /** The test of who changed their answer finds it; otherwise the amount is told with its sign and no trend word. */
  tested: boolean
  amount: string | null
  moves: { more: number; fewer: number; p: string | null } | null
}
/** What the change of respondents did: `hid` when it took away from the change of the same municipalities, `adds` when it went their way. */
export type SetPart = { measure: Measure; cause: ChangeCause; way: Way; hid: boolean; adds: boolean; amount: string | null }

/** From what the plain change adds up, no more: of the same municipalities the test finds no change. */
export type Sum = { measure: Measure; plain: 'up' | 'down'; n: number; same: string; set: string; moves: SamePart['moves'] }

/** Before an amount that no trend word tells the way of. */
export const sign: Record<Way, string> = { up: '+', down: MINUS, still: '' }

export type ChangeWords = {
  /** "alle 1 %", "yli 99 %" in a sentence. */
  under: string
  over: string
  /** Of a share without a clause of its own, named by its answers, or of a mean. */
  statement: Record<Measure, (options: string) => string>
  /** The plain figure in its sentence: "60 %:lla vastanneista kunnista (2017: 62 %)". `bare` where the sentence names whom it is of. */
  plain: (share: {
    measure: Measure
    figure: string
    before: string
    form: GrammaticalCase
    place: 'start' | 'within'
    bare: boolean
  }) => string
  /** `wholly`: the other part did not go the same way, so the cause is not told as the main one only. */
  cause: (cause: ChangeCause, way: 'up' | 'down', measure: Measure, wholly: boolean) => string
  same: (part: SamePart) => string
  set: (part: SetPart) => string
  sum: (sum: Sum) => string
  /** "Kaikista kunnista arviolta 58 % (luottamusväli 55–62 %)". */
  level: (measure: Measure, figure: string, interval: string | null, estimated: boolean) => string
  /** "muutos kaikissa kunnissa +0,9 (−5,5…+7,3)". */
  overall: (difference: string | null, interval: string | null, withUnit: boolean) => string
  /** The trend word as a clause of its own: "osuus on noussut". */
  settled: (measure: Measure, label: 'rose' | 'fell' | 'unchanged') => string
  risen: string
  fallen: string
  unchanged: string
  notEstablished: string
  /** In place of a trend word, when the same municipalities moved the other way. */
  otherWay: string
  /** In place of a cause. */
  tooSmall: string
}
