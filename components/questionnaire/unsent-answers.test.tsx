import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { questionnaireSchema } from '@/questionnaire/document'
import { form2026 } from '@/questionnaire/templates/form-2026'
import type { Unsent } from '@/questionnaire/wire'
import { UnsentAnswers } from './unsent-answers'
import type { SectionTexts } from './words/section-texts'

const texts = { closedTitle: 'Kysely on päättynyt', closedText: 'Kopioi se talteen.', noAnswer: 'Ei vastausta' } as SectionTexts
const { sections } = questionnaireSchema.parse(form2026)
const text = sections.flatMap(({ questions }) => questions).find((question) => question.type === 'short')
const section = sections.find(({ questions }) => questions.some((question) => question === text))

const shown = (unsent: Unsent[]) => {
  if (!section) throw new Error('the form has no short text')
  return renderToStaticMarkup(<UnsentAnswers section={section} unsent={unsent} locale="fi" texts={texts} />)
}

test('with everything saved there is nothing to tell', () => {
  expect(shown([])).toBe('')
  expect(shown([{ key: 'of-another-section', waiting: 'x' }])).toBe('')
})

test('what was typed last is shown with its question and the message', () => {
  const key = text?.key ?? ''
  const html = shown([{ key, request: { value: 'Maija', basedOn: 0, saveId: 'x' }, waiting: 'Maija Virtanen', basedOn: 0 }])
  for (const part of ['Kysely on päättynyt', 'Kopioi se talteen.', 'Maija Virtanen</dd>']) expect(html).toContain(part)
  expect(shown([{ key, request: { value: 'Maija', basedOn: 0, saveId: 'x' } }])).toContain('Maija</dd>')
  expect(shown([{ key, waiting: null, basedOn: 1 }])).toContain('Ei vastausta</dd>')
})
