import { describe, expect, test } from 'vitest'
import { questionnaireSchema } from '../document'
import { copiedQuestionnaire, emptyQuestionnaire, readNewRound, readNewSurvey, readSizeLimits } from '../new-round'
import { problemsOf } from '../problems'
import { form2026 } from '../templates/form-2026'

const typed = { code: '2028', referenceDate: '1.11.2028', sizeLimits: '' }

describe('a new round as it is typed', () => {
  test('reads code, day and limits; no limits are the usual ones', () => {
    expect(readNewRound(typed)).toEqual({
      round: { code: '2028', referenceDate: '2028-11-01', sizeLimits: [2_000, 5_000, 10_000, 20_000, 50_000, 100_000] },
    })
  })

  test.each(['28', '2028 lisa', '2028-', '2028_lisa', 'lisa-2028', '2028-lisä', ''])('takes no code %j', (code) => {
    expect(readNewRound({ ...typed, code })).toEqual({ field: 'code', problem: 'code' })
  })

  test('takes a code with blanks around it and capitals', () => {
    expect(readNewRound({ ...typed, code: ' 2028-Lisa ' })).toMatchObject({ round: { code: '2028-lisa' } })
  })

  test.each(['', '2028', '31.2.2028', '1/2/2028', 'marraskuu'])('takes no day %j', (referenceDate) => {
    expect(readNewRound({ ...typed, referenceDate })).toEqual({ field: 'referenceDate', problem: 'day' })
  })

  test.each([
    ['10 000, 50 000', [10_000, 50_000]],
    ['10 000; 50.000', [10_000, 50_000]],
    ['5000', [5_000]],
    ['10 000, 10 000', null],
    ['50 000, 10 000', null],
    ['0, 10', null],
    ['kymmenen', null],
    ['2000,', null],
    ['1,2,3,4,5,6,7,8,9,10,11,12,13', null],
  ])('reads the limits %j', (limits, read) => {
    expect(readSizeLimits(limits)).toEqual(read)
  })
})

describe('a new survey as it is typed', () => {
  const survey = { titleFi: 'Kirjastot 2030-luvulla', titleSv: 'Bibliotek', titleEn: '', key: '' }

  test('makes its key of the Finnish title when none is given', () => {
    expect(readNewSurvey(survey)).toEqual({
      survey: { key: 'kirjastot_2030_luvulla', title: { fi: 'Kirjastot 2030-luvulla', sv: 'Bibliotek' } },
    })
    expect(readNewSurvey({ ...survey, titleFi: 'Äänestys & yö' })).toMatchObject({ survey: { key: 'aanestys_yo' } })
  })

  test.each([
    [{ titleFi: ' ' }, 'titleFi', 'title'],
    [{ titleSv: '' }, 'titleSv', 'title'],
    [{ key: 'Kirjastot!' }, 'key', 'key'],
    [{ key: '2030' }, 'key', 'key'],
    [{ titleFi: '2030' }, 'key', 'key'],
  ])('takes not %j', (change, field, problem) => {
    expect(readNewSurvey({ ...survey, ...change })).toEqual({ field, problem })
  })
})

describe('the questionnaire that a round begins with', () => {
  test('from nothing has the shape of one, and lacks only sections', () => {
    const made = emptyQuestionnaire({ key: 'kirjastot', title: { fi: 'Kirjastot', sv: 'Bibliotek', en: 'Libraries' } }, '2027-lisa')
    expect(questionnaireSchema.parse(made)).toEqual(made)
    expect(problemsOf(made).map(({ code }) => code)).toEqual(['no-sections'])
  })

  test('from the last one is the same under a key of its own', () => {
    const last = questionnaireSchema.parse(form2026)
    const made = copiedQuestionnaire(last, '2028-lisa')
    expect(made).toEqual({ ...last, key: 'verkkoviestinta_2028_lisa' })
    expect(problemsOf(made, last).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(copiedQuestionnaire(made, '2030').key).toBe('verkkoviestinta_2030')
  })
})
