import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import type { Answers } from '../answer'
import { askedIn, countedAnswers, lookedAtIn, missingOf, questionsOf } from '../asked'
import { contradictionsIn } from '../contradictions'
import { type QuestionnaireInput, questionnaireSchema } from '../document'
import { confirmableQuestions, unconfirmedQuestions } from '../prefill'
import { problemsOf } from '../problems'
import { obstacles, progress } from '../progress'
import { differing } from '../unchanged'

/** The sample with a matrix of the manager's channels, each asked of where it is used, and a list that no channels contradict. */
const form = (matrix: object = {}) =>
  questionnaireSchema.parse({
    ...sampleQuestionnaire,
    sections: sampleQuestionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.type === 'matrix'
          ? {
              ...question,
              required: true,
              base: 'all',
              notAsked: 'harvemmin',
              rows: ['facebook', 'twitter'].map((key) => ({
                key,
                label: { fi: key, sv: key, en: key },
                when: { question: 'johtaja_kanavat', includes: key },
              })),
              ...matrix,
            }
          : question.key === 'johtaja_kanavat'
            ? { ...question, contradictedBy: { question: 'koulutus', includes: '_none' } }
            : question,
      ),
    })),
  } as QuestionnaireInput)
const questionnaire = form()
const matrix = questionsOf(questionnaire).find(({ key }) => key === 'tiheys')
if (!matrix) throw new Error('no matrix')

const uses = (channels: string[], more: Answers = {}): Answers => ({ johtaja_some: 'kylla', johtaja_kanavat: channels, ...more })
const rowsAsked = (answers: Answers) => ['tiheys.facebook', 'tiheys.twitter'].map((key) => askedIn(questionnaire, answers).get(key))

describe('a row of a matrix', () => {
  it('is asked unless an earlier answer rules it out', () => {
    expect(rowsAsked({})).toEqual(['asked', 'asked'])
    expect(rowsAsked(uses(['facebook']))).toEqual(['asked', 'not-asked'])
    expect(rowsAsked(uses(['_none']))).toEqual(['not-asked', 'not-asked'])
    expect(rowsAsked({ johtaja_some: 'ei' })).toEqual(['not-asked', 'not-asked'])
  })

  it('that is ruled out keeps its answer, which does not count, is not wanted and does not hold up sending', () => {
    const answers = uses(['facebook'], { 'tiheys.twitter': 'paivittain' })
    expect(countedAnswers(questionnaire, answers)).toEqual(uses(['facebook']))
    expect(missingOf(matrix, answers, askedIn(questionnaire, answers))).toEqual(['tiheys.facebook'])
    expect(obstacles(questionnaire, answers).missing).toContain('tiheys.facebook')
    expect(obstacles(questionnaire, answers).missing).not.toContain('tiheys.twitter')
    const whole = { ...answers, 'tiheys.facebook': 'paivittain' }
    expect(missingOf(matrix, whole, askedIn(questionnaire, whole))).toEqual([])
    const [, lead] = progress(questionnaire, whole, new Set())
    expect([lead?.answered, lead?.wanted]).toEqual([3, 7])
  })

  it('that is ruled out is not confirmed with the others', () => {
    const last = { 'tiheys.facebook': 'paivittain', 'tiheys.twitter': 'paivittain' }
    const then = ({ key }: { key: string }) => (key === 'tiheys' ? last : null)
    const [found] = confirmableQuestions(questionnaire, uses(['facebook']), then)
    expect(found?.values).toEqual({ 'tiheys.facebook': 'paivittain' })
    expect(confirmableQuestions(questionnaire, uses(['_none']), then)).toEqual([])
  })

  it('that is ruled out is neither proposed alone nor told as another answer than the last', () => {
    const all = { 'tiheys.facebook': 'paivittain', 'tiheys.twitter': 'paivittain' }
    const carrying = form({ prefill: 'carry' })
    const last = { round: '2024', questionnaire: carrying, answers: all }
    const proposed = (answers: Answers) => unconfirmedQuestions(carrying, answers, last).map(({ key }) => key)
    expect(proposed(uses(['facebook']))).toContain('tiheys')
    expect(proposed(uses(['_none']))).not.toContain('tiheys')
    const differs = (answers: Answers) => differing(carrying, ['tiheys'], answers, last)
    expect(differs(uses(['facebook'], { 'tiheys.facebook': 'paivittain' }))).toEqual([])
    expect(differs(uses(['facebook'], { 'tiheys.facebook': 'harvemmin' }))).toHaveLength(1)
  })

  it('is ruled out in its section alone by an answer given from outside', () => {
    const [section] = questionnaire.sections.slice(-1)
    if (!section) throw new Error('no section')
    const alone = { ...questionnaire, sections: [{ ...section, questions: [matrix] }] }
    const asked = askedIn(alone, { johtaja_kanavat: ['facebook'] })
    expect(['tiheys.facebook', 'tiheys.twitter'].map((key) => asked.get(key))).toEqual(['asked', 'not-asked'])
  })

  it('tells which answers decide about it', () => {
    const section = questionnaire.sections.find(({ key }) => key === 'johto')
    expect(section && lookedAtIn(section)).toEqual(['johtaja_some', 'johtaja_kanavat', 'johtaja_kanavat'])
  })

  it('is written so that it can be asked', () => {
    const found = (more: object) => problemsOf(form(more)).map(({ code, path }) => [code, path.slice(3).join('.')])
    const rows = (when: object) => [{ key: 'facebook', label: { fi: 'a', sv: 'a', en: 'a' }, when }]
    expect(found({})).toEqual([])
    expect(found({ notAsked: 'ei_ole' })).toEqual([['not-asked-column', '2.notAsked']])
    expect(found({ notAsked: undefined })).toEqual([['not-asked-column', '2.notAsked']])
    expect(found({ notAsked: undefined, base: 'asked' })).toEqual([])
    expect(found({ rows: rows({ question: 'tiheys.facebook', is: 'paivittain' }) })).toEqual([['condition-self', '2.rows.0.when']])
    expect(found({ rows: rows({ question: 'johtaja_kanavat', includes: 'eiole' }) })).toEqual([['condition-option', '2.rows.0.when']])
  })
})

describe('answers that contradict each other', () => {
  const found = (answers: Answers) => contradictionsIn(questionnaire, answers).map(({ kind, key, others }) => [kind, key, ...others])

  it('are a row answered before it was ruled out, and a list that an earlier one leaves empty', () => {
    expect(found(uses(['facebook'], { 'tiheys.twitter': 'paivittain' }))).toEqual([['left-out', 'tiheys.twitter', 'johtaja_kanavat']])
    expect(found(uses(['facebook'], { koulutus: ['_none'] }))).toEqual([['contradicted', 'johtaja_kanavat', 'koulutus']])
  })

  it('are none where nothing is said, or where the question itself is not asked', () => {
    expect(found({})).toEqual([])
    expect(found(uses(['_none'], { koulutus: ['_none'] }))).toEqual([])
    expect(found(uses(['facebook'], { johtaja_some: 'ei', koulutus: ['_none'] }))).toEqual([])
    expect(found(uses(['facebook'], { koulutus: ['johto'], 'tiheys.facebook': 'paivittain' }))).toEqual([])
  })
})
