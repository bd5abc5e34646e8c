import { extractText, getDocumentProxy } from 'unpdf'
import { isAsking } from '@/questionnaire/asked'
import { say, type Text } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { questionnaireOf } from '@/testing/demonstration'
import { expect, expectAccessible, test } from '../test'
import { interfaceText, pattern } from '../texts'

/** Text as both the page and the file have it: without what breaking lines puts in or takes out. */
const plain = (words: string) => words.replace(/[\s\u00ad\u200b-]+/g, '')

/** Titles, hints, options and rows of all questions. */
const asked: Text[] = questionnaireOf('2026')
  .sections.flatMap((section) => section.questions)
  .flatMap((question) => [
    question.title,
    ...(isAsking(question)
      ? [...(question.hint ? [question.hint] : []), ...optionsOf(question).map(({ label }) => label)]
      : [question.body]),
    ...(isAsking(question) && hasRows(question) ? question.rows.map(({ label }) => label) : []),
  ])

test.use({ javaScriptEnabled: false })

for (const locale of ['fi', 'sv', 'en'] as const)
  test(`a visitor reads every question and option before signing in, on the page and on paper, in ${locale}`, async ({ page }) => {
    const word = (key: string) => interfaceText(locale, 'asking', key)
    for (const from of ['', '/sign-in']) {
      await page.goto(`/${locale}${from}`)
      await page.getByRole('link', { name: word('questions') }).click()
      await page.waitForURL(`/${locale}/questions/2026`)
    }
    const onPage = plain((await page.getByRole('main').textContent()) ?? '')
    const missing = (text: string) => asked.map((each) => say(each, locale)).filter((each) => !text.includes(plain(each)))
    expect(asked.length).toBeGreaterThan(150)
    expect(missing(onPage)).toEqual([])
    // Why a question may not be asked stands beside it: by what was answered before.
    await expect(page.getByText(pattern(locale, 'conditions', 'asked')).first()).toBeVisible()

    const address = await page.getByRole('link', { name: word('sheet.download') }).getAttribute('href')
    const answer = await page.request.get(address ?? '')
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const file = await getDocumentProxy(new Uint8Array(await answer.body()))
    expect(missing(plain((await extractText(file, { mergePages: true })).text))).toEqual([])
  })

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true })
  test('the page is accessible, and nothing is to be read of a round that is not open', { tag: '@mobile' }, async ({ page }) => {
    await page.goto('/sv/questions/2026')
    await expectAccessible(page)
    for (const address of ['/fi/questions/2024', '/fi/questions/2024/pdf', '/fi/questions/2030'])
      expect((await page.request.get(address)).status()).toBe(404)
  })
})
