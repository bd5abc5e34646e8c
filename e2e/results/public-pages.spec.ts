import { locales } from '@/questionnaire/text'
import { expect, expectAccessible, test } from '../test'

const pages = [
  '',
  '/data',
  '/method',
  '/results/2024',
  '/results/2024/all-questions',
  '/results/2024/method-and-quality',
  '/results/2024/ohjeet',
]

test('public pages set no cookies, and each names its one address and its other languages', async ({ page, context, baseURL }) => {
  for (const locale of locales)
    for (const path of pages) {
      const response = await page.goto(`/${locale}${path}`)
      expect(response?.headers()['set-cookie'], path).toBeUndefined()
      const canonical = await page.locator('link[rel="canonical"]').getAttribute('href')
      expect(canonical).toBe(`${baseURL}/${locale}${path}`)
      for (const other of locales)
        expect(await page.locator(`link[rel="alternate"][hreflang="${other}"]`).getAttribute('href')).toBe(`${baseURL}/${other}${path}`)
      for (const property of ['og:title', 'og:description', 'og:url'])
        expect(await page.locator(`meta[property="${property}"]`).getAttribute('content'), `${property} of ${path}`).toBeTruthy()
    }
  expect(await context.cookies()).toEqual([])
})

test('a view of a question has the question as its one address', async ({ page, baseURL }) => {
  await page.goto('/fi/results/2024/ohjeet?view=samat')
  expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(`${baseURL}/fi/results/2024/ohjeet`)
})

test('a link to a round goes with a picture of the size that is asked for', async ({ page, request }) => {
  await page.goto('/sv/results/2024/ohjeet')
  const address = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? ''
  const picture = await request.get(address)
  expect(picture.headers()['content-type']).toBe('image/png')
  const bytes = await picture.body()
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  expect((await request.get('/sv/results/2026/preview.png')).status()).toBe(404)
})

test('a page that is not everybody’s names no address of its own', async ({ page }) => {
  await page.goto('/fi/sign-in')
  expect(await page.locator('link[rel="canonical"]').count()).toBe(0)
})

test('the page of a round describes it to search engines for data, and its policy does not mind', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  const response = await page.goto('/sv/results/2024')
  expect(response?.headers()['content-security-policy']).toContain("script-src 'none'")
  const blocks = page.locator('script')
  expect(await blocks.count()).toBe(1)
  expect(await blocks.getAttribute('type')).toBe('application/ld+json')
  const dataset = JSON.parse((await blocks.textContent()) ?? '')
  expect(dataset).toMatchObject({ '@type': 'Dataset', identifier: 'kuntakysely-2024', inLanguage: 'sv' })
  for (const { contentUrl } of dataset.distribution) expect((await page.request.get(contentUrl)).status()).toBe(200)
  expect(complaints).toEqual([])
})

test('catalogue, sitemap and robots tell of published rounds alone, and where they lead can be read', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
  expect(addresses).toContain(`${baseURL}/sv/results/2018/all-questions`)
  const catalogue = await request.get('/dcat')
  expect(catalogue.headers()['content-type']).toContain('application/ld+json')
  const told = await catalogue.text()
  for (const text of [told, sitemap]) {
    for (const round of ['2014', '2018', '2024']) expect(text).toContain(`results/${round}`)
    expect(text).not.toContain('results/2026')
  }
  for (const address of addresses.filter((each) => each.includes('/en'))) expect((await request.get(address)).status(), address).toBe(200)
})

test('files, citation, licence and corrections stand on one page, each at its anchor', async ({ page }) => {
  await page.goto('/fi/data')
  for (const id of ['round-2024', 'round-2018', 'citation', 'licence', 'corrections', 'press', 'catalogue'])
    await expect(page.locator(`section#${id}`)).toBeVisible()
  const files = page.locator('section#round-2024').getByRole('link', { name: /^(XLSX|CSV)/ })
  expect(await files.count()).toBeGreaterThanOrEqual(2)
  for (const file of await files.all()) expect((await page.request.get((await file.getAttribute('href')) ?? '')).status()).toBe(200)
  await expect(page.locator('section#round-2024')).toContainText(/\d+ kt/)
  await expectAccessible(page)
})
