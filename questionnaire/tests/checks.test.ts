import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../answer'
import { checkAnswers, hasMoved, isUnexplained } from '../checks'
import { questionnaireSchema } from '../document'
import type { EarlierRoundAnswers } from '../prefill'
import { obstacles } from '../progress'

const same = (word: string) => ({ fi: word, sv: word, en: word })
const number = (key: string, rest: object = {}) => ({
  type: 'number' as const,
  key,
  title: same(key),
  label: same(key),
  unit: same('htv'),
  decimals: 1,
  ...rest,
})
const form = (...questions: ReturnType<typeof number>[]) =>
  questionnaireSchema.parse({ key: 'form', title: same('f'), sections: [{ key: 's', title: same('s'), task: same('s'), questions }] })

const moved = { kind: 'moved', grade: 'explain', percent: 30, least: 0.5 }
const questionnaire = form(
  number('kaikki', { min: 0, max: 500, checks: [moved] }),
  number('some', {
    checks: [
      { kind: 'above', grade: 'soft', value: 50 },
      { kind: 'more-than', grade: 'soft', question: 'kaikki' },
    ],
  }),
  number('tunnit', { checks: [{ kind: 'above', grade: 'hard', value: 24 }] }),
)
const last = (answers: Answers, then = questionnaire): EarlierRoundAnswers => ({ round: '2024', questionnaire: then, answers })
const codes = (answers: Answers, earlier?: EarlierRoundAnswers) =>
  checkAnswers(questionnaire, answers, earlier).map(({ key, code }) => `${key} ${code}`)

describe('checks of a number', () => {
  it('see a move since the last round that is large both in percent and in units', () => {
    expect(checkAnswers(questionnaire, { kaikki: 6.5 }, last({ kaikki: 1.5 }))).toEqual([
      { key: 'kaikki', grade: 'explain', code: 'moved', limit: 1.5, round: '2024' },
    ])
    expect(codes({ kaikki: 0.4 }, last({ kaikki: 0.1 }))).toEqual([])
    expect(codes({ kaikki: 6 }, last({ kaikki: 5 }))).toEqual([])
  })

  it('have nothing to compare with when the question was not answered, or was asked in another unit', () => {
    expect(codes({ kaikki: 6.5 })).toEqual([])
    expect(codes({ kaikki: 6.5 }, last({}))).toEqual([])
    expect(codes({ kaikki: 6.5 }, last({ kaikki: 1.5 }, form(number('kaikki', { unit: same('tuntia') }))))).toEqual([])
  })

  it('compare two answers of the same round, and see what is unusual', () => {
    expect(codes({ kaikki: 2, some: 3 })).toEqual(['some more-than'])
    expect(codes({ some: 60 })).toEqual(['some high'])
  })

  it('block sending only when they are hard', () => {
    expect(codes({ tunnit: 25 })).toEqual(['tunnit above-max'])
    expect(obstacles(questionnaire, { tunnit: 25, some: 60 }).checks.map(({ key }) => key)).toEqual(['tunnit'])
  })

  it('say of an impossible number only that it is impossible', () => {
    expect(codes({ kaikki: 600 }, last({ kaikki: 1 }))).toEqual(['kaikki above-max'])
  })

  it('want a reason until a real one is given', () => {
    const [check] = checkAnswers(questionnaire, { kaikki: 6.5 }, last({ kaikki: 1.5 }))
    expect(check && [null, undefined, '  ', 'Yhdistyminen'].map((note) => isUnexplained(check, note))).toEqual([true, true, true, false])
  })
})

describe('a move', () => {
  const amount = fc.integer({ min: 0, max: 100_000 }).map((tenths) => tenths / 10)

  it('is never seen where nothing changed, and is the same for every unit of measure', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(10, 100, 1000), (before, now, unit) => {
        expect(hasMoved(before, before, 30)).toBe(false)
        fc.pre(Math.abs(Math.abs(now - before) - before * 0.3) > 1e-6)
        expect(hasMoved(before * unit, now * unit, 30)).toBe(hasMoved(before, now, 30))
      }),
    )
  })

  it('of exactly the limit is allowed', () => {
    expect(hasMoved(1, 1.3, 30)).toBe(false)
    expect(hasMoved(1, 0.7, 30)).toBe(false)
    expect(hasMoved(1, 1.4, 30)).toBe(true)
    expect(hasMoved(0, 0.1, 30)).toBe(true)
  })
})
