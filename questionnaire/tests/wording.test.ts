import { describe, expect, test } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { nameOfField } from '../editing/fields'
import { locales } from '../text'
import { correctWording, joinCorrections, wordingsOf } from '../wording'

const question = (key: string) => {
  const found = sampleQuestionnaire.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}
const title = 'question:ohjeet:title:fi'
const fieldsOf = (key: string) =>
  Object.fromEntries(
    wordingsOf(question(key)).flatMap((wording) =>
      locales.map((locale) => [nameOfField({ ...wording, locale }), wording.text[locale] ?? '']),
    ),
  )
const option = 'options:ohjeet:on:label:sv'

function corrected(...asked: Parameters<typeof correctWording>) {
  const done = correctWording(...asked)
  if (!done || 'problem' in done) throw new Error('refused')
  return done
}

describe('correcting the wording of a question', () => {
  test('names every text that its readers see, and none that results alone say', () => {
    const fields = Object.keys(fieldsOf('ohjeet'))
    expect(fields).toContain(title)
    expect(fields).toContain(option)
    expect(Object.keys(fieldsOf('tiheys'))).toContain('rows:tiheys:facebook:label:fi')
    const every = sampleQuestionnaire.sections.flatMap(({ questions }) => questions.flatMap(wordingsOf))
    expect(every.filter(({ part }) => part === 'whom')).toEqual([])
  })

  test('changes that text alone, and leaves the document it was given', () => {
    const before = structuredClone(sampleQuestionnaire)
    const done = corrected(sampleQuestionnaire, sampleQuestionnaire, 'ohjeet', {
      [title]: 'Onko kunnassa ohje?',
      [option]: 'Ja, det finns',
    })
    expect(done.changes.map(({ place, locale, after }) => [place, locale, after])).toEqual([
      ['title', 'fi', 'Onko kunnassa ohje?'],
      ['options.on.label', 'sv', 'Ja, det finns'],
    ])
    expect(sampleQuestionnaire).toEqual(before)
    const back = { [title]: done.changes[0]?.before ?? '', [option]: done.changes[1]?.before ?? '' }
    expect(corrected(done.document, done.document, 'ohjeet', back).document).toEqual(before)
  })

  test('takes no text away, makes none too long, knows no other question, and no other place', () => {
    const correct = (key: string, typed: Record<string, string>) => correctWording(sampleQuestionnaire, sampleQuestionnaire, key, typed)
    expect(correct('ohjeet', { [title]: '  ' })).toEqual({ field: title, problem: 'empty' })
    expect(correct('ohjeet', { [title]: 'a'.repeat(10_000) })).toEqual({ field: title, problem: 'invalid' })
    expect(correct('ei_ole', {})).toBeNull()
    expect(correct('ohjeet', { key: 'toinen', 'question:ohjeet:type': 'long', 'question:tiheys:title:fi': 'x' })).toMatchObject({
      changes: [],
      document: sampleQuestionnaire,
    })
  })

  test('keeps what another changed meanwhile elsewhere, and tells both values of the same text', () => {
    const { document } = corrected(sampleQuestionnaire, sampleQuestionnaire, 'ohjeet', { [title]: 'Toisen sanat?' })
    const own = fieldsOf('ohjeet')
    const after = corrected(document, sampleQuestionnaire, 'ohjeet', { ...own, [option]: 'Ja, det finns' })
    expect(after.changes.map(({ place }) => place)).toEqual(['options.on.label'])
    expect(JSON.stringify(after.document)).toContain('Toisen sanat?')
    const refused = correctWording(document, sampleQuestionnaire, 'ohjeet', { ...own, [option]: 'Ja, det finns', [title]: 'Omat sanat?' })
    expect(refused).toMatchObject({ problem: 'conflict', stands: { [title]: 'Toisen sanat?' } })
    // Sent once more as it comes back, the form changes what its writer changed, and nothing else.
    const other = corrected(document, sampleQuestionnaire, 'ohjeet', { 'options:ohjeet:on:label:fi': 'Kyllä on' }).document
    const again = correctWording(other, sampleQuestionnaire, 'ohjeet', { ...own, [title]: 'Omat sanat?' })
    if (!again || !('stands' in again)) throw new Error('not refused')
    const last = corrected(other, other, 'ohjeet', { ...own, ...again.untouched, [title]: 'Omat sanat?' })
    expect(last.changes.map(({ after }) => after)).toEqual(['Omat sanat?'])
  })
})

test('a text corrected twice is told once, one that was put back not at all', () => {
  const of = (place: string, before: string, after: string, hour: number) =>
    ({ section: 's', question: 'q', place, locale: 'fi', before, after, at: new Date(Date.UTC(2026, 0, 1, hour)) }) as const
  const told = joinCorrections([of('title', 'a', 'b', 1), of('hint', 'x', 'y', 2), of('title', 'b', 'c', 3), of('hint', 'y', 'x', 4)])
  expect(told).toEqual([of('title', 'a', 'c', 3)])
})
