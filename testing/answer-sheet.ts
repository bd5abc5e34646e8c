/** Answers to the sample questionnaire, for tests of the sheet. */
import type { Value } from '@/questionnaire/answer'
import type { GivenAnswer, OwnAnswers } from '@/sheets/answers-pdf/own-answers'
import { sampleQuestionnaire } from './sample-questionnaire'

/** The moment the sample was made. */
export const madeAt = new Date('2026-11-22T10:00:00Z')

/** Maija's answer, a minute earlier. */
export const given = (value: Value, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
  value,
  savedAt: new Date(madeAt.getTime() - 60_000),
  savedBy: 'Maija Virtanen',
  note: null,
  ...more,
})

/** Alajärvi's answers of 2026: the given ones, not sent. */
export const ownAnswers = (answers: OwnAnswers['answers'], more: Partial<OwnAnswers> = {}): OwnAnswers => ({
  municipality: { code: '005', name: { fi: 'Alajärvi', sv: 'Alajärvi' } },
  round: { code: '2026', survey: { fi: 'Verkkoviestintä ja some', sv: 'Webbkommunikation' }, sample: false, isOpen: true },
  questionnaire: sampleQuestionnaire,
  which: 'current',
  answers,
  sent: null,
  changed: false,
  accepted: false,
  ...more,
})
