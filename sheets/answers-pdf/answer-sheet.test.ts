import { describe, expect, test } from 'vitest'
import { given, ownAnswers } from '@/testing/answer-sheet'
import { answerSheet } from './answer-sheet'

const entries = (answers: Parameters<typeof ownAnswers>[0]) =>
  Object.fromEntries(answerSheet(ownAnswers(answers), 'fi').sections.flatMap((section) => section.entries.map((each) => [each.key, each])))

describe('an answer on paper', () => {
  test('stands in words, option by option, with the text of "muu"', () => {
    const answers = { koulutus: given(['johto', 'muu']), 'koulutus.other': given('Vaalit'), tyoaika: given(1.5), tyytyvaisyys: given('4') }
    expect(entries(answers)).toMatchObject({
      koulutus: { lines: ['johto', 'muu: Vaalit'] },
      tyoaika: { lines: ['1,5 htv'] },
      tyytyvaisyys: { lines: ['4 asteikolla 1–5'], scale: '1 = huono, 5 = hyvä' },
    })
  })
  test('of a matrix is a row each, answered or not', () => {
    const { tiheys } = entries({ 'tiheys.facebook': given('paivittain') })
    expect(tiheys?.rows).toEqual([
      { about: 'facebook', answer: 'paivittain' },
      { about: 'instagram', answer: null },
    ])
  })
  test('tells who gave it and when, and the explanation', () => {
    const liisa = given('harvemmin', { savedBy: 'Liisa Korhonen', savedAt: new Date('2026-11-21T08:05:00Z'), note: 'Kesätauko' })
    expect(entries({ 'tiheys.facebook': given('paivittain'), 'tiheys.instagram': liisa }).tiheys).toMatchObject({
      by: 'Maija Virtanen, Liisa Korhonen, 22.11.2026 klo 11.59',
      notes: ['Selitys, instagram: Kesätauko'],
    })
    expect(entries({ nimi: given('X', { savedBy: null }) }).nimi?.by).toBe('Vastattu 22.11.2026 klo 11.59')
  })
  test('that was cleared is no answer', () => {
    expect(entries({ nimi: given(null) }).nimi).toMatchObject({ lines: [], by: null })
  })
  test('to a question that is not asked is left out', () => {
    const channels = { johtaja_kanavat: given(['facebook']) }
    expect(entries({ ...channels, johtaja_some: given('ei') })).not.toHaveProperty('johtaja_kanavat')
    expect(entries({ ...channels, johtaja_some: given('kylla') }).johtaja_kanavat?.lines).toEqual(['facebook'])
  })
})

test('a matrix is counted as answered when all its rows are', () => {
  const counted = (answers: Parameters<typeof ownAnswers>[0]) =>
    answerSheet(ownAnswers(answers), 'fi')
      .facts.map(({ value }) => value)
      .find((value) => value.endsWith('kysymystä'))
  const half = { 'tiheys.facebook': given('paivittain') }
  expect(counted(half)).toMatch(/^0 /)
  expect(counted({ ...half, 'tiheys.instagram': given('harvemmin') })).toMatch(/^1 /)
})

describe('the state of the answers', () => {
  const sent = { at: new Date('2026-11-12T08:42:00Z'), by: 'Maija Virtanen', reference: '2026-005-1' }
  const state = (more: Parameters<typeof ownAnswers>[1]) => answerSheet(ownAnswers({}, more), 'fi').state
  test.each([
    ['a draft', {}, 'Luonnos, ei lähetetty', false],
    ['sent', { sent, which: 'sent' as const }, 'Lähetetty 12.11.2026 klo 10.42, Maija Virtanen', true],
    ['sent, as they were', { sent, which: 'sent' as const, changed: true }, 'Lähetetty 12.11.2026 klo 10.42, Maija Virtanen', true],
    ['changed since', { sent, changed: true }, 'Luonnos: vastauksia on muutettu lähettämisen jälkeen', false],
  ])('%s', (_, more, text, isSent) => {
    expect(state(more)).toMatchObject({ text, isSent })
  })
  test('says which of the two answers are shown once they differ', () => {
    expect(state({ sent, which: 'sent' }).more).toBeNull()
    expect(state({ sent, which: 'sent', changed: true }).more).toContain('sellaisina kuin ne lähetettiin')
    expect(state({ sent, changed: true }).more).toContain('nykyiset vastaukset')
  })
})

test('sample data is marked', () => {
  const { round } = ownAnswers({})
  expect(answerSheet(ownAnswers({}), 'sv').sample).toBeNull()
  expect(answerSheet(ownAnswers({}, { round: { ...round, sample: true } }), 'sv').sample?.label).toBe('Exempeldata')
})
