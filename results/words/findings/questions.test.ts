import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '@/questionnaire/asked'
import { type Asking, questionnaireSchema } from '@/questionnaire/document'
import { form2018 } from '@/questionnaire/templates/form-2018'
import { form2024 } from '@/questionnaire/templates/form-2024'
import { form2026 } from '@/questionnaire/templates/form-2026'
import { locales } from '@/questionnaire/text'
import { scaleOptions } from '@/questionnaire/types/scale'
import { claimOfClauses } from '@/results/story/claims/finding-claim'
import { exact } from './figure'
import { sayFindingClaim } from './sentence'

const questions = [form2018, form2024, form2026].flatMap((form) => questionsOf(questionnaireSchema.parse(form)))
const optionsOf = (question: Asking) =>
  'options' in question
    ? question.options
    : question.type === 'matrix'
      ? question.columns
      : question.type === 'scale'
        ? scaleOptions(question)
        : []

describe('the survey’s own questions', () => {
  it('have a finding wherever they are public and counted, of their own rows and options', () => {
    for (const question of questions) {
      const keys = optionsOf(question).map((option) => option.key)
      if (question.public && keys.length > 0) expect(question.finding, question.key).toBeDefined()
      for (const { row, options } of question.finding ?? []) {
        expect(keys, question.key).toEqual(expect.arrayContaining(options))
        expect(row !== undefined, question.key).toBe(question.type === 'matrix')
        if (question.type === 'matrix') expect(question.rows.map((each) => each.key)).toContain(row)
      }
    }
  })

  const figure = fc
    .record({
      N: fc.integer({ min: 1, max: 311 }),
      base: fc.double({ min: 0, max: 1, noNaN: true }),
      count: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .chain(({ N, base, count }) => {
      const answered = Math.max(1, Math.round(base * N))
      const chosen = Math.round(count * answered)
      const est = fc.option(fc.double({ min: chosen / N, max: Math.max(chosen / N, 1 - (answered - chosen) / N), noNaN: true }), {
        freq: 10,
      })
      return est.map((each) => ({
        series: 's',
        N,
        base: answered,
        count: chosen,
        est: each,
        ciMethod: answered === N ? 'census' : 'wilson',
      }))
    })

  it('give clean sentences with any figures, of all municipalities or of respondents and never both', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions.filter((each) => each.finding)),
        fc.array(figure, { minLength: 3, maxLength: 3 }),
        fc.constantFrom(...locales),
        ({ finding = [] }, given, locale) => {
          const queue = [...given]
          const claim = claimOfClauses(finding, () => queue.shift())
          const told = claim && sayFindingClaim(claim, locale)
          for (const text of [told?.headline, told?.sentence]) {
            expect(text).toMatch(/^[\p{Lu}]/u)
            expect(text).not.toMatch(/undefined|null|NaN|[{}]|\s\s|\s[;,.]/)
            const bare = (text ?? '').replaceAll(/vastanneista kunnista/gi, 'vastanneista')
            expect(/kunnista|kunnalla|kunnilla|kommunerna/.test(bare) && /vastanneista|vastanneesta|svarat/.test(bare)).toBe(false)
            if (locale === 'en') expect(/answered/.test(text ?? '')).toBe(claim?.scope === 'respondents')
          }
          for (const part of claim?.parts ?? [])
            expect(told?.sentence).toContain(`(${exact(part.figure, claim?.scope ?? 'respondents', locale)})`)
        },
      ),
      { numRuns: 1500 },
    )
  })
})
