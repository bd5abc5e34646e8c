/** The change of written guidelines 2017–2018 as a claim. */
import { questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import type { ChangeClaim } from '@/results/story/claims/change-claim'
import type { ChangeFigures } from '@/results/story/claims/change-figures'
import { guidelinesForm } from './guidelines-round'

/** Case o10: written guidelines 2017–2018. */
const guidelines: ChangeFigures = {
  N1: 311,
  N2: 311,
  base1: 190,
  base2: 200,
  crossSection: {
    est2: 0.5840361782895799,
    diff: 0.009038136338643143,
    ciLow: -0.054553596643681423,
    ciHigh: 0.07311595559613679,
    label: 'unclear',
  },
  panel: { n: 120, n10: 2, n01: 11, mcnemarP: 0.022460937500000017, mcnemarMidp: 0.0129394531 },
  decomposition: {
    plain1: 0.6210526315789474,
    plain2: 0.6,
    delta: -0.021052631578947434,
    same: 0.07499999999999996,
    setEffect: -0.09605263157894736,
    sameFraction: -3.5624999999999867,
    verdict: 'respondents',
  },
}
const clause: ChangeClaim['clause'] = {
  case: 'adessive',
  text: { fi: '{share} on ohjeet', sv: '{share} har anvisningar', en: '{share} {has|have} guidelines' },
  brief: { fi: 'Ohjeistus on {share}', sv: 'Skriftliga anvisningar finns i {share}', en: '{share} {has|have} guidelines' },
}
const question = questionsOf(guidelinesForm).find(({ key }) => key === 'ohjeet') as Asking

/** Why it changed, with the figures of the method's example. */
export const guidelinesChange: ChangeClaim = {
  question,
  options: ['on'],
  change: guidelines,
  before: '2017',
  interval: { ciLow: 0.5457, ciHigh: 0.6213 },
  clause,
  isProtected: false,
}
