import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

const member = 'hallinto@alajarvi.example'
const words = (key: string) => interfaceText('fi', 'benchmark', key)
const plain = (text: string) => text.replace(/[\s\u00ad\u200b-]+/g, '')

// A reward for answering that needs no script.
test.use({ javaScriptEnabled: false })

test('a member finds the comparison, chooses peers, sees them, takes the file along and comes back; no other municipality gets it', async ({
  page,
}) => {
  await signIn(page, member)
  await page.goto('/fi/rounds/2024')
  await page
    .getByRole('main')
    .getByRole('link', { name: words('nav') })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Alajärvi verrattuna muihin kuntiin' })).toBeVisible()
  const council = page.getByRole('region', { name: 'Missä Alajärvi erottuu' })
  expect(await council.getByRole('paragraph').count()).toBeGreaterThan(3)
  await expect(page.getByText(`${words('groupPeers')}: `)).toHaveCount(0)

  await page.getByRole('link', { name: words('peersChoose') }).click()
  const boxes = page.getByRole('checkbox')
  for (let at = 0; at < 7; at++) await boxes.nth(at * 3).check()
  await page.getByRole('button', { name: words('peersFix') }).click()
  await expect(page.getByRole('alert')).toContainText(words('peersFew'))
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(7)
  for (let at = 7; at < 60; at++) await boxes.nth(at * 3).check()
  await page.getByRole('button', { name: words('peersFix') }).click()
  await page.getByRole('button', { name: words('peersSee') }).click()
  await expect(page.getByText(words('peersStay'))).toBeVisible()
  const drawn = page.getByRole('img').first()
  expect(await drawn.locator('desc').textContent()).toContain(`${words('groupPeers')}: `)

  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: words('download') }).click()
  const file = await arriving
  expect(file.suggestedFilename()).toBe('kuntakysely-2024-alajärvi-vertailu.pdf')
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(await file.path())))
  const written = plain((await extractText(pdf, { mergePages: true })).text)
  expect(written).toContain(plain(words('groupPeers')))
  for (const sentence of await council.getByRole('paragraph').allInnerTexts())
    if (sentence !== words('councilHint')) expect(written).toContain(plain(sentence))

  await page.goto('/fi/rounds/2024/benchmark/peers')
  await expect(page).toHaveURL(/\/benchmark$/)
  for (const path of ['benchmark', 'benchmark/peers', 'benchmark/pdf'])
    for (const where of ['2024/PATH?municipality=091', '2026/PATH?municipality=005'])
      expect((await page.request.get(`/fi/rounds/${where.replace('PATH', path)}`)).status()).toBe(404)
})

test.describe('on paper', () => {
  test.use({ javaScriptEnabled: true })
  test('the page is accessible, and prints without what only a screen needs', async ({ page }) => {
    await signIn(page, member)
    await page.goto('/fi/rounds/2024/benchmark')
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation').first()).toBeHidden()
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  })
})
