import type { Page } from '@playwright/test'
import { locales } from '@/questionnaire/text'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, test } from '../test'

/** What a page fetches, as the browser counts it on the wire. */
async function watchNetwork(page: Page) {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const seen = { requests: 0, bytes: 0, statuses: [] as number[] }
  network.on('Network.requestWillBeSent', () => {
    seen.requests += 1
  })
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength
  })
  network.on('Network.responseReceivedExtraInfo', ({ statusCode }) => seen.statuses.push(statusCode))
  return { network, seen }
}

const weighed = [
  '/fi',
  '/fi/data',
  '/fi/method',
  '/fi/questions/2026',
  '/fi/results/2024',
  '/fi/results/2024/all-questions',
  '/fi/results/2024/method-and-quality',
  '/sv/results/2024/ohjeet',
]

for (const address of weighed)
  test(`a cold first visit to ${address} fetches at most 100 KB by 8 requests`, async ({ page }) => {
    const { network, seen } = await watchNetwork(page)
    await network.send('Network.setCacheDisabled', { cacheDisabled: true })
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(seen.requests).toBeLessThanOrEqual(8)
    expect(seen.bytes).toBeLessThanOrEqual(100_000)
  })

test('a page that is known is not sent again, and its policy forbids nothing that stands on it', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const { seen } = await watchNetwork(page)
  const address = '/fi/results/2024/ohjeet?view=samat&by=region'
  await page.goto(address, { waitUntil: 'networkidle' })
  const first = await page.getByRole('main').innerText()
  seen.statuses.length = 0
  await page.goto(address, { waitUntil: 'networkidle' })
  // The page comes first, then the icon.
  expect(seen.statuses[0]).toBe(304)
  expect(await page.getByRole('main').innerText()).toBe(first)
  await page.getByRole('link', { name: 'På svenska' }).click()
  await expect(page).toHaveURL('/sv/results/2024/ohjeet?view=samat&by=region')
  expect(complaints).toEqual([])
})

test('a visitor and an administrator read the same addresses by turns, each their own', async ({ page, browser, baseURL }) => {
  const visitor = await (await browser.newContext({ baseURL })).newPage()
  await signIn(page, administratorEmail, 'fi')
  for (const locale of locales) {
    const statuses = []
    for (const who of [visitor, page, visitor, page, visitor]) statuses.push((await who.goto(`/${locale}/results/2026`))?.status())
    expect(statuses).toEqual([404, 200, 404, 200, 404])
    for (const who of [page, visitor, page, visitor]) {
      await who.goto(`/${locale}/results/2024`)
      expect(await who.locator('a[href*="/admin/"]').count()).toBe(who === page ? 1 : 0)
      await who.goto(`/${locale}`)
      expect(await who.locator(`a[href="/${locale}/admin"]`).count()).toBe(who === page ? 1 : 0)
    }
  }
  const sheet = '/fi/results/2024/sheets/kuntakysely-2024.csv'
  const sizes = []
  for (const who of [page, visitor, page, visitor]) sizes.push((await (await who.request.get(sheet)).body()).length)
  expect(sizes[2]).toBe(sizes[0])
  expect(sizes[3]).toBe(sizes[1])
  expect(sizes[0]).toBeGreaterThan(sizes[1] ?? Number.POSITIVE_INFINITY)
})
