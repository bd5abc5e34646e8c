import { describe, expect, it } from 'vitest'
import { questionsOf } from '@/questionnaire/asked'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { sheetInput } from '@/testing/sheet-cast'
import { canonical } from './canonical'
import { finnishLabels, finnishVerdicts } from './finnish-codes'
import { isAuditedBefore, protectionRule, type RevisionDocument, upgradeRevisionDocument } from './revision-format'
import { noFigures } from './series-result'
import { summariseRound } from './summary'

const data = guidelinesRound('2018')
const frozen: RevisionDocument = {
  format: 7,
  protectionRule,
  summary: summariseRound(data, [guidelinesRound('2017')]),
  frame: [...data.frame],
  questionnaire: guidelinesForm,
  answers: { respondents: data.respondents.length, sha256: 'ab'.repeat(32) },
}
const { series, rIndicator, crossTables: _, ...summary } = frozen.summary
const words: Record<string, Record<string, string>> = { label: finnishLabels, verdict: finnishVerdicts }
const inFinnish = (value: unknown) => JSON.parse(JSON.stringify(value), (key, own) => words[key]?.[own] ?? own)

/** The same results as format 3 froze them: counts and figures in two lists, labels in Finnish. */
const formatThree = {
  ...frozen,
  format: 3,
  summary: {
    ...summary,
    series: series.map(({ key, question, type, counts }) => ({ key, question, type, ...counts })),
    analysis: {
      quality: { populationCovered: summary.response.populationCovered, rIndicator },
      series: series.map(({ key, question, type, counts, ...figures }) => ({ key, ...inFinnish(figures) })),
    },
  },
}

describe('a frozen document', () => {
  it.each([
    ['nothing', null],
    ['a list', [frozen]],
    ['a format before the first', { ...frozen, format: 0 }],
    ['a later format', { ...frozen, format: 99 }],
    ['a format written as text', { ...frozen, format: '7' }],
    ['a format alone', { format: 7 }],
  ])('is not read from %s', (_, document) => {
    expect(upgradeRevisionDocument(document)).toBeUndefined()
  })

  it('of format 6 is read as one without cross tables, audited under its own rule', () => {
    const { crossTables: _, ...older } = frozen.summary
    for (const rule of [2, protectionRule])
      expect(canonical(upgradeRevisionDocument({ ...frozen, format: 6, protectionRule: rule, summary: older }))).toBe(
        canonical({ ...frozen, protectionRule: rule }),
      )
  })

  it('of format 7 is read as it is', () => {
    const stored = canonical(frozen)
    expect(canonical(upgradeRevisionDocument(JSON.parse(stored)))).toBe(stored)
  })

  it('of format 5 is read as one that was audited under the first rule of protection', () => {
    const { protectionRule: _, ...older } = frozen
    expect(canonical(upgradeRevisionDocument({ ...older, format: 5 }))).toBe(canonical({ ...frozen, protectionRule: 1 }))
  })

  it('needs a new audit under a later rule where a public question is protected', () => {
    const isBefore = (rule: number, protect: boolean) => {
      const questionnaire = structuredClone(guidelinesForm)
      for (const question of questionsOf(questionnaire)) question.protect = protect
      return isAuditedBefore({ protectionRule: rule, questionnaire })
    }
    expect([isBefore(1, true), isBefore(1, false), isBefore(protectionRule, true)]).toEqual([true, false, false])
  })

  it('of format 4 is read with the units of its questionnaire', () => {
    const now = { ...frozen, questionnaire: sampleQuestionnaire, summary: sheetInput(true).summary }
    expect(now.summary.series.find(({ key }) => key === 'tyoaika')?.unit?.fi).toBe('htv')
    const older = { ...now, format: 4, summary: { ...now.summary, series: now.summary.series.map(({ unit, ...each }) => each) } }
    expect(canonical(upgradeRevisionDocument(JSON.parse(canonical(older))))).toBe(canonical({ ...now, protectionRule: 1 }))
  })

  it('of format 3 is read with every figure as it was, in today’s shape', () => {
    const stored = canonical(formatThree)
    expect(stored).toContain('"label":"ei selvää muutosta"')
    const given = JSON.parse(stored)
    expect(canonical(upgradeRevisionDocument(given))).toBe(canonical({ ...frozen, protectionRule: 1 }))
    expect(canonical(given)).toBe(stored)
  })

  it('of format 2 is read without the trend that was not computed yet', () => {
    const older = structuredClone(formatThree)
    for (const each of older.summary.analysis.series) for (const later of ['silent', 'trend']) delete each[later]
    const read = upgradeRevisionDocument({ ...older, format: 2 })
    expect(read?.summary.series).toEqual(JSON.parse(JSON.stringify(series.map((each) => ({ ...each, silent: [], trend: null })))))
  })

  it('of format 1 is read with its counts alone', () => {
    const { analysis, ...rest } = formatThree.summary
    const read = upgradeRevisionDocument({ ...formatThree, format: 1, summary: rest })
    expect(read?.summary.rIndicator).toBeNull()
    expect(read?.summary.series).toEqual(series.map((each) => ({ ...each, ...noFigures })))
  })
})
