/** The sentence that says why the plain figure changed. */
import { decimal } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { isCauseTold, isSurelyMoved } from '@/results/change/cause'
import type { Measure } from '@/results/change/change'
import type { Verdict, Way } from '@/results/change/decomposition'
import type { ChangeFigures } from '@/results/story/claims/change-figures'
import { capital } from '../findings/template'
import type { ChangeCause, SamePart } from './change-words'
import { changeWordsOf } from './label'
import { pValue } from './p-value'

export type Reason = {
  text: string
  /** Its amounts are said to be percentage points, which later figures need not repeat. */
  saysPoints: boolean
  /** It says what the change comes from. */
  isCause: boolean
}

/** A part of the change that is worth a word: half a percentage point, or 0.05 of a mean's unit. */
const worthSaying: Record<Measure, number> = { share: 0.005, mean: 0.05 }

/** With the p that decides whether the same municipalities are said to have moved. */
function movesOf({ panel }: ChangeFigures, locale: Locale): SamePart['moves'] {
  const [more, fewer, p] = 'signP' in panel ? [panel.up, panel.down, panel.signP] : [panel.n01, panel.n10, panel.mcnemarMidp]
  return more + fewer === 0 ? null : { more, fewer, p: p === null ? null : pValue(p, locale) }
}

const standIn = { up: 1, down: -1, still: 0 }

/** The parts of the change; where only their ways are public, numbers that stand for these and are never written. */
function partsOf({ decomposition: { same, setEffect, ways } }: ChangeFigures): { same: number | null; setEffect: number | null } {
  return ways ? { same: standIn[ways.same], setEffect: standIn[ways.setEffect] } : { same, setEffect }
}

const shownMean = (value: number) => Math.floor(100 * value + 0.5 + 1e-9) / 100

/**
 * Noise is neither one of two changes nor a part of one, nor what a change took place in: where the test finds none in the same municipalities,
 * theirs is told as a part of the sum.
 */
function causeTold(verdict: Verdict, cancels: boolean, isTested: boolean): ChangeCause {
  if (verdict === 'nothing') return cancels && isTested ? 'cancelled' : verdict
  return verdict !== 'respondents' && !isTested ? 'partly' : verdict
}

/** The parts as they are told: of means, differences of the two decimals that are shown, so that what a page shows adds up. */
function toldParts({ panel, decomposition: { plain1, plain2 } }: ChangeFigures, same: number, setEffect: number) {
  if (!('signP' in panel) || panel.mean1 === null || panel.mean2 === null || plain1 === null || plain2 === null) return { same, setEffect }
  const told = shownMean(panel.mean2) - shownMean(panel.mean1)
  const rest = shownMean(plain2) - shownMean(plain1) - told
  // Rounding never turns an effect to its opposite.
  return { same: told, setEffect: rest * setEffect < -1e-9 ? setEffect : rest }
}

/**
 * "Lasku johtuu vastaajajoukon vaihtumisesta: samoissa 120 kunnassa osuus nousi 7,5 prosenttiyksikköä (11 kuntaa lisää, 2 pois,
 * p = 0,01), mutta vaihtuminen laski osuutta vastanneista 9,6."
 * Noise gets no cause: "Ero ei riitä osoittamaan muutosta."
 * @returns null when no municipality answered both rounds, and when the parts go opposite ways and no test finds either
 */
export function sayReason(change: ChangeFigures, measure: Measure, isProtected: boolean, locale: Locale): Reason | null {
  const { delta, verdict } = change.decomposition
  const { same, setEffect } = partsOf(change)
  const isHidden = isProtected || change.decomposition.ways !== undefined
  if (delta === null || same === null || setEffect === null || verdict === null) return null
  const words = changeWordsOf[locale]
  const cancels = Math.abs(same) >= worthSaying[measure] && Math.abs(setEffect) >= worthSaying[measure]
  const isTold = change.decomposition.ways?.isCause ?? isCauseTold(change)
  const isTested = change.decomposition.ways?.isSure ?? isSurelyMoved(change.panel)
  const cause = causeTold(verdict, cancels, isTested)
  const plain = delta < 0 ? 'down' : 'up'
  if (cause === 'nothing') return { text: `${words.cause(cause, plain, measure, true)}.`, saysPoints: false, isCause: false }
  if (!isTold) return { text: words.tooSmall, saysPoints: false, isCause: false }
  // That others hid what the same municipalities did needs a test that finds what they did.
  if (verdict === 'same' && cause === 'partly' && setEffect * delta < 0) return null
  const told = toldParts(change, same, setEffect)
  const amount = (value: number) => (measure === 'share' ? decimal(100 * Math.abs(value), 1, locale) : decimal(Math.abs(value), 2, locale))
  const wayOf = (value: number): Way => (/[1-9]/.test(amount(value)) ? (value > 0 ? 'up' : 'down') : 'still')
  const [sameWay, setWay] = [wayOf(told.same), wayOf(told.setEffect)]
  const shown = (value: number) => (isHidden ? null : amount(value))
  const moves = isHidden ? null : movesOf(change, locale)
  if (cause === 'partly' && !isHidden) {
    const sum = { measure, plain, n: change.panel.n, same: amount(told.same), set: amount(told.setEffect), moves } as const
    return { text: `${words.sum(sum)}.`, saysPoints: measure === 'share', isCause: true }
  }
  const sameSaid = words.same({
    measure,
    cause,
    n: change.panel.n,
    way: sameWay,
    against: isTested && cause === 'respondents' && sameWay !== 'still' && sameWay !== plain,
    // Without amounts "stayed the same" would be said of what the test merely did not find.
    tested: isTested || (sameWay === 'still' && !isHidden),
    amount: shown(told.same),
    moves,
  })
  // What neither test nor amount shows of the same municipalities is no part of a cause.
  const other = cause === 'same' ? setWay : isTested || !isHidden ? sameWay : 'still'
  const opening = words.cause(cause, plain, measure, other !== plain)
  const hid = cause === 'same' && setWay !== 'still' && setWay !== plain
  // What is said not to have been found has no way to add to.
  const adds = setWay === sameWay && (isTested || !isHidden)
  const setSaid = words.set({ measure, cause, way: setWay, hid, adds, amount: shown(told.setEffect) })
  return {
    text: `${capital(opening)}: ${sameSaid}${setSaid}.`,
    saysPoints: measure === 'share' && !isHidden && sameWay !== 'still',
    isCause: true,
  }
}
