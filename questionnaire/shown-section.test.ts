import { expect, test } from 'vitest'
import { questionnaireSchema, type Section } from './document'
import { shownSection } from './shown-section'
import { form2026 } from './templates/form-2026'
import { locales, say, type Text } from './text'

/** Every text within, in the order in which it stands. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  return 'fi' in value || 'sv' in value || 'en' in value ? [value as Text] : Object.values(value).flatMap(textsIn)
}

const { sections } = questionnaireSchema.parse(form2026)

const asForms = ({ intro: _, why: __, ...section }: Section) => ({
  ...section,
  questions: section.questions.map((question) => ({ ...question, finding: undefined, comparability: undefined })),
})

test.each(locales)('a shown section says in %s what the section says, and holds no other language', (locale) => {
  for (const section of sections) {
    const shown = textsIn(shownSection(section, locale))
    expect(shown.map((text) => say(text, locale))).toEqual(textsIn(asForms(section)).map((text) => say(text, locale)))
    expect(shown.flatMap((text) => Object.keys(text)).filter((name) => name !== locale && name !== 'fi')).toEqual([])
    expect(shown.filter((text) => Object.keys(text).length !== 1)).toEqual([])
  }
})

test('all but texts and what only results need stays as it is', () => {
  const section = sections[2]
  if (!section) throw new Error('no third section')
  const keys = (of: Section) => of.questions.map(({ key, type, when }) => ({ key, type, when }))
  expect(keys(shownSection(section, 'sv'))).toEqual(keys(section))
  expect(JSON.stringify(shownSection(section, 'fi'))).not.toMatch(/finding|comparability/)
  // "En osaa sanoa" is one of the options there.
  const offered = shownSection(section, 'fi').questions.map((each) =>
    'columns' in each ? each.columns : 'options' in each ? each.options : [],
  )
  expect(offered.filter((options) => options.some(({ key }) => key === '_eos'))).toHaveLength(3)
})

test('it is made once a section and language', () => {
  const [section] = sections
  if (!section) throw new Error('no section')
  expect(shownSection(section, 'fi')).toBe(shownSection(section, 'fi'))
  expect(shownSection(section, 'fi')).not.toBe(shownSection(section, 'sv'))
})
