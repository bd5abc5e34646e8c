import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

const member = 'hallinto@alajarvi.example'
const paper = (key: string) => interfaceText('fi', 'paper', `page.${key}`)

/** Text as both the page and the file have it: without what breaking lines puts in or takes out. */
const plain = (words: string) => words.replace(/[\s\u00ad\u200b-]+/g, '')

// A page to print and a file to keep need no script.
test.use({ javaScriptEnabled: false })

test('a member prints the answers and takes them along as a file; nobody else gets either', async ({ page, playwright, baseURL }) => {
  await signIn(page, member)
  await page.goto('/fi/rounds/2026')
  await page.getByRole('link', { name: paper('linkPrint') }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Alajärvi: vastaukset 2026' })).toBeVisible()
  const entries = await page.locator('main section h3, main section h3 + div').allInnerTexts()
  expect(entries.length).toBeGreaterThan(60)

  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: paper('download') }).click()
  const file = await arriving
  expect(file.suggestedFilename()).toBe('kuntakysely-2026-alajärvi.pdf')
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(await file.path())))
  const written = plain((await extractText(pdf, { mergePages: true })).text)
  const lines = entries
    .flatMap((entry) => entry.split('\n'))
    .map(plain)
    .filter((line) => line !== '')
  expect(lines.filter((line) => !written.includes(line))).toEqual([])

  for (const path of ['answers', 'answers/pdf']) {
    expect((await page.request.get(`/fi/rounds/2026/${path}?municipality=091`)).status()).toBe(404)
    expect((await page.request.get(`/fi/rounds/2025/${path}`)).status()).toBe(404)
    const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' })
    const answer = await stranger.get(`/fi/rounds/2026/${path}?municipality=005`)
    expect(new URL(answer.url()).pathname).toBe('/fi/sign-in')
    await stranger.dispose()
  }
})

test.describe('on paper', () => {
  test.use({ javaScriptEnabled: true })
  test('the page is accessible, and prints without what only a screen needs', async ({ page }) => {
    await signIn(page, member)
    await page.goto('/fi/rounds/2024/answers')
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('link', { name: paper('download') })).toBeHidden()
    await expect(page.getByRole('navigation').first()).toBeHidden()
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  })
})
