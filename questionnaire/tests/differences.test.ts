import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { differencesBetween, type QuestionDifference } from '../differences/differences'
import { wordDifference } from '../differences/words'
import { type Questionnaire, type QuestionnaireInput, questionnaireSchema } from '../document'
import { problemsOf } from '../problems'
import { form2018 } from '../templates/form-2018'
import { form2024 } from '../templates/form-2024'
import { form2026 } from '../templates/form-2026'

const forms = [form2018, form2024, form2026].map((form) => questionnaireSchema.parse(form)) as [Questionnaire, Questionnaire, Questionnaire]
const same = (word: string) => ({ fi: word, sv: word, en: word })

type Plain = Record<string, unknown> & { options: { key: string; label: object }[] }

/** The sample questionnaire with one question changed by hand. */
function changed(key: string, change: (question: Plain) => unknown): Questionnaire {
  const copy = structuredClone(sampleQuestionnaire) as QuestionnaireInput
  const question = copy.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  if (!question) throw new Error(`no question ${key}`)
  change(question as unknown as Plain)
  return questionnaireSchema.parse(copy)
}

function found(after: Questionnaire, key: string, before = sampleQuestionnaire): QuestionDifference {
  const question = differencesBetween(before, after)
    .flatMap(({ questions }) => questions)
    .find((each) => each.key === key)
  if (!question) throw new Error(`no question ${key}`)
  return question
}

describe('the difference from the last round', () => {
  test('is none where nothing changed', () => {
    const all = differencesBetween(sampleQuestionnaire, sampleQuestionnaire)
    expect(all.map(({ is }) => is).every((is) => is === 'same')).toBe(true)
    expect(all.flatMap(({ questions }) => questions).every(({ is, undecided }) => is === 'same' && undecided.length === 0)).toBe(true)
  })

  test('names the texts that are other ones', () => {
    const question = found(
      changed('ohjeet', (each) => Object.assign(each, { title: same('Onko ohjeita?'), hint: same('Kirjalliset.') })),
      'ohjeet',
    )
    expect(question).toMatchObject({ is: 'changed', changes: ['reworded'], undecided: ['ohjeet'] })
    expect(question.texts.map(({ name, before, after }) => [name, before?.fi, after?.fi])).toEqual([
      ['title', 'Ohjeet?', 'Onko ohjeita?'],
      ['hint', undefined, 'Kirjalliset.'],
    ])
  })

  test('tells options added, dropped and renamed under their key', () => {
    const after = changed('ohjeet', ({ options }) => {
      options.splice(1, 1, { key: 'tekeilla', label: same('tekeillä') })
      Object.assign(options[0] ?? {}, { label: same('kyllä') })
    })
    const question = found(after, 'ohjeet')
    expect(question.changes).toEqual(['options'])
    expect(question.options.map(({ key, is }) => `${is} ${key}`)).toEqual([
      'renamed on',
      'added tekeilla',
      'same ei',
      'dropped suunnitteilla',
    ])
  })

  test('tells new and dropped questions, and another type or section', () => {
    const [first] = sampleQuestionnaire.sections
    const without = {
      ...sampleQuestionnaire,
      sections: sampleQuestionnaire.sections.map((section) => ({
        ...section,
        questions: section.questions.filter(({ key }) => key !== 'koulutus'),
      })),
    }
    expect(found(without, 'koulutus')).toMatchObject({ is: 'dropped', section: first?.key, undecided: [] })
    expect(found(sampleQuestionnaire, 'koulutus', without)).toMatchObject({ is: 'new', undecided: [] })
    expect(
      found(
        changed('ohjeet', (each) => Object.assign(each, { type: 'multiple', none: same('ei') })),
        'ohjeet',
      ).changes,
    ).toContain('type')
  })

  test('of what only results say needs no decision', () => {
    expect(
      found(
        changed('ohjeet', (each) => Object.assign(each, { label: same('Ohjeistus') })),
        'ohjeet',
      ),
    ).toMatchObject({
      changes: ['beside'],
      undecided: [],
    })
  })

  test('proposes comparable where only marks, case and spaces changed, and nowhere else', () => {
    const to = (title: string) =>
      found(
        changed('ohjeet', (each) => Object.assign(each, { title: same(title) })),
        'ohjeet',
      ).proposal
    expect(to('ohjeet ?!')).toBe('comparable')
    expect(to('Ohje?')).toBeUndefined()
    const moved = changed('ohjeet', (each) => Object.assign(each, { title: same('Ohjeet!'), base: 'all' }))
    expect(found(moved, 'ohjeet').proposal).toBeUndefined()
  })

  test('asks for a decision exactly where the document would have a problem', () => {
    for (const [before, after] of [
      [forms[0], forms[1]],
      [forms[1], forms[2]],
      [forms[2], forms[0]],
    ] as const) {
      const problems = problemsOf(after, before).flatMap(({ code, value }) => (code === 'series-undeclared' ? [value] : []))
      const asked = differencesBetween(before, after).flatMap(({ questions }) => questions.flatMap(({ undecided }) => undecided))
      expect(asked.toSorted()).toEqual(problems.toSorted())
    }
  })
})

describe('a recode', () => {
  const reason = same('Vaihtoehdot yhdistettiin.')
  const merged = (from: Record<string, string>, more: object = {}) =>
    changed('ohjeet', (each) => {
      each.options = each.options.filter(({ key }) => key !== 'suunnitteilla')
      each.comparability = [{ is: 'recode', from, reason, ...more }]
    })
  const codes = (document: Questionnaire) =>
    problemsOf(document, sampleQuestionnaire)
      .filter(({ code }) => code.startsWith('series') || code.startsWith('recode'))
      .map(({ code, value }) => `${code} ${value}`)

  test('reads every earlier answer as one there is', () => {
    expect(codes(merged({ suunnitteilla: 'ei' }))).toEqual([])
    expect(codes(merged({}))).toEqual(['recode-missing suunnitteilla'])
    expect(codes(merged({ suunnitteilla: 'outo' }))).toEqual(['recode-option suunnitteilla'])
    expect(codes(merged({ suunnitteilla: 'ei', outo: 'ei' }))).toEqual(['recode-option outo'])
  })

  test('is of options, not of grades or the answer “none”', () => {
    const scale = changed('tyytyvaisyys', (each) => (each.comparability = [{ is: 'recode', from: { '1': '2' }, reason }]))
    expect(codes(scale)).toEqual(['recode-type scale'])
    const none = changed('koulutus', (each) => (each.comparability = [{ is: 'recode', from: { johto: '_none' }, reason }]))
    expect(codes(none)).toEqual(['recode-option johto'])
    expect(codes(changed('ohjeet', (each) => (each.comparability = [{ is: 'break', from: { on: 'on' }, reason }])))).toEqual([
      'recode-type break',
    ])
  })

  test('that the earlier questionnaire declared too is about an older change', () => {
    const before = merged({ suunnitteilla: 'ei' })
    expect(problemsOf(before, before).filter(({ code }) => code.startsWith('recode'))).toEqual([])
  })
})

describe('two texts word by word', () => {
  test('mark what was taken out and put in', () => {
    expect(
      wordDifference('Kuinka aktiivisesti kunta käyttää seuraavia kanavia?', 'Kuinka usein kunta julkaisee näissä kanavissa?'),
    ).toEqual([
      { is: 'same', text: 'Kuinka ' },
      { is: 'removed', text: 'aktiivisesti' },
      { is: 'added', text: 'usein' },
      { is: 'same', text: ' kunta ' },
      { is: 'removed', text: 'käyttää seuraavia kanavia' },
      { is: 'added', text: 'julkaisee näissä kanavissa' },
      { is: 'same', text: '?' },
    ])
  })

  test('make both texts again, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', ', ', 'ää', '😀', '?')).map((all) => all.join(''))
    const without = (is: string, pieces: ReturnType<typeof wordDifference>) =>
      pieces.flatMap((piece) => (piece.is === is ? [] : [piece.text])).join('')
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordDifference(before, after)
        expect(without('added', pieces)).toBe(before)
        expect(without('removed', pieces)).toBe(after)
      }),
      { seed: 12 },
    )
  })

  test('of any length are told at once', () => {
    const [one, other] = ['sana '.repeat(20_000), 'toinen '.repeat(20_000)]
    expect(wordDifference(one, other)).toHaveLength(2)
  })
})
