import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { isAsking } from '@/questionnaire/asked'
import { ownMunicipality, questionnaireOf } from '@/testing/demonstration'
import { signIn } from '../pages/sign-in'
import { expect, test } from '../test'

const sections = questionnaireOf('2026').sections
const questions = new Map(sections.flatMap((section) => section.questions.filter(isAsking).map((question) => [question.key, question])))

/** Text without what breaking lines puts in or takes out. */
const plain = (words: string) => words.replace(/[\s\u00ad\u200b-]+/g, '')

/** What the page's file says, printed as browsers do unless told otherwise: without backgrounds. */
async function printed(page: Page): Promise<string> {
  const file = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', printBackground: false })))
  return plain((await extractText(file, { mergePages: true })).text)
}

/** `row`: of a matrix, whose columns are named above it on paper. */
type Choice = { key: string; label: string; row: string | null; chosen: boolean }

/** The choices that the page shows, with the key of the question that each belongs to. */
const choicesOf = (page: Page): Promise<Choice[]> =>
  page.locator('main form label:has(input:is([type="radio"], [type="checkbox"]))').evaluateAll((labels) =>
    labels
      .filter((label) => label.checkVisibility())
      .map((label) => {
        const input = label.querySelector('input')
        const words = label.querySelector('span')
        const isRow = label.parentElement?.parentElement?.matches('fieldset fieldset') ?? false
        const row = isRow ? (label.closest('fieldset')?.querySelector('legend')?.firstChild?.textContent ?? null) : null
        return { key: input?.name.split('-')[0] ?? '', label: words?.textContent ?? '', row, chosen: input?.checked ?? false }
      }),
  )

test('a filled section prints filled: every chosen option is crossed, and no other', async ({ page }) => {
  await signIn(page, 'viestinta@alajarvi.example')
  const types = new Set<string>()
  for (const section of sections) {
    await page.goto(`/fi/rounds/2026/sections/${section.key}`)
    const chosen = (await choicesOf(page)).filter((choice) => choice.chosen)
    const text = await printed(page)
    for (const { key, label, row } of chosen) {
      expect(text, `${section.key}: ${label}`).toContain(plain(row === null ? `×${label}` : `${row}×`))
      const question = questions.get(key)
      if (question) types.add(question.type)
    }
    expect(text.split('×').length - 1, section.key).toBe(chosen.length)
  }
  expect([...types].sort()).toEqual(['matrix', 'multiple', 'single'])
})

test('a chosen grade prints crossed', async ({ page }) => {
  const scale = sections.find((section) => section.questions.some(({ type }) => type === 'scale'))
  await signIn(page, ownMunicipality().email)
  await page.goto(`/fi/rounds/2026/sections/${scale?.key}`)
  expect(await printed(page)).not.toContain('×')
  await page.locator('main form input[type=radio][value="4"]').first().check({ force: true })
  expect(await printed(page)).toContain('×4')
})

test('a long text prints to its end', async ({ page }) => {
  const long = sections
    .flatMap((section) => section.questions.map((question) => ({ section, question })))
    .find((each) => each.question.type === 'long')
  if (!long) throw new Error('the questionnaire asks for no long text')
  await signIn(page, ownMunicipality().email)
  await page.goto(`/fi/rounds/2026/sections/${long.section.key}`)
  const lines = Array.from({ length: 30 }, (_, index) => `Rivi numero ${index + 1}.`)
  await page.locator('main form textarea').first().fill(lines.join('\n'))
  const text = await printed(page)
  for (const line of lines) expect(text).toContain(plain(line))
})
