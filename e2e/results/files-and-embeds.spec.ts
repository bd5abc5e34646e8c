import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'

const question = '/results/2018/ohjeet'

/** A page of another site that shows these addresses in frames. */
async function anotherSite(addresses: readonly string[]): Promise<{ url: string; server: Server }> {
  const frames = addresses.map((address) => `<iframe src="${address}" width="800" height="700"></iframe>`).join('')
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><title>x</title>${frames}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

test('a chart is shown in another site’s frame, where the page itself and what is not published refuse to be', async ({
  page,
  baseURL,
}) => {
  const [embed, whole, unpublished] = ['/fi/results/2018/ohjeet/embed', '/fi/results/2018/ohjeet', '/fi/results/2026/ohjeet/embed']
  const { url, server } = await anotherSite([embed, whole, unpublished].map((path) => baseURL + path))
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(url, { waitUntil: 'networkidle' })
  await expect(page.frameLocator('iframe >> nth=0').getByRole('img')).toBeVisible()
  await expect(page.frameLocator('iframe >> nth=0').getByRole('link')).toHaveAttribute('href', new RegExp(`${whole}$`))
  await expect(page.frameLocator('iframe >> nth=1').getByRole('heading', { level: 1 })).toHaveCount(0)
  await expect(page.frameLocator('iframe >> nth=2').locator('body')).toContainText('Kuviota ei ole')
  // The frame asks for nothing else: no font, no style sheet, no script.
  expect(asked.filter((each) => each.startsWith(baseURL ?? '')).map((each) => new URL(each).pathname)).toEqual([embed, whole, unpublished])
  expect(await page.context().cookies()).toEqual([])
  server.close()
})

test('the link of an embed leads to the page in the view that it shows', async ({ page }) => {
  await page.goto(`/sv${question}/embed?view=samat`)
  await expect(page.getByRole('link')).toHaveAttribute('href', new RegExp(`/sv${question}\\?view=samat$`))
})

test('an embed weighs under 40 KB, and is the same with a session', async ({ page, request }) => {
  const visitors = await request.get(`/fi${question}/embed`)
  const html = await visitors.text()
  expect(Buffer.byteLength(html)).toBeLessThan(40_000)
  expect(html).not.toContain('<script')
  expect(visitors.headers()['set-cookie']).toBeUndefined()
  await signIn(page, administratorEmail, 'fi')
  expect(await (await page.request.get(`/fi${question}/embed`)).text()).toBe(html)
  expect((await page.request.get('/fi/results/2026/ohjeet/embed')).status()).toBe(404)
  expect((await page.request.get('/fi/results/2026/ohjeet/chart.svg')).headers()['cache-control']).toBe('private, no-store')
  expect((await request.get('/fi/results/2026/ohjeet/chart.svg')).status()).toBe(404)
})

/** Width and height of a picture as a browser draws it; nought of what it cannot read. */
const sizeIn = (page: Page, address: string) =>
  page.evaluate(
    (src) =>
      new Promise<number[]>((resolve) => {
        const image = new Image()
        image.onload = () => resolve([image.naturalWidth, image.naturalHeight])
        image.onerror = () => resolve([0, 0])
        image.src = src
      }),
    address,
  )

test('the chart as SVG and PNG is a picture, twice as large in pixels', async ({ page }) => {
  for (const key of ['ohjeet', 'koulutus', 'kanavat', 'tyytyvaisyys']) {
    const of = `/sv/results/2018/${key}`
    await page.goto(of)
    const [width = 0, height = 0] = await sizeIn(page, `${of}/chart.svg`)
    expect(width, key).toBeGreaterThan(400)
    expect(await sizeIn(page, `${of}/chart.png`), key).toEqual([2 * width, 2 * height])
  }
})

for (const [locale, copy, label] of [
  ['fi', 'Kopioi linkki', 'Linkki tähän sivuun'],
  ['sv', 'Kopiera länk', 'Länk till den här sidan'],
  ['en', 'Copy link', 'Link to this page'],
] as const)
  test(`under the chart stand its files and what is copied, without script, in ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`/${locale}${question}?view=samat`)
    for (const [name, file] of [
      ['PNG', 'chart.png?view=samat'],
      ['SVG', 'chart.svg?view=samat'],
      ['CSV', 'table.csv'],
      ['XLSX', 'table.xlsx'],
    ] as const) {
      const link = page.getByRole('main').getByRole('link', { name, exact: true })
      await expect(link).toHaveAttribute('href', `/${locale}${question}/${file}`)
      const response = await page.request.get(`/${locale}${question}/${file}`)
      expect(response.status()).toBe(200)
      const view = file.startsWith('chart') ? '-samat' : ''
      expect(response.headers()['content-disposition']).toContain(`kuntakysely-2018-ohjeet${view}-${locale}.${name.toLowerCase()}"`)
    }
    await expect(page.getByLabel(label)).toBeHidden()
    await page.getByText(copy, { exact: true }).click()
    await expect(page.getByLabel(label)).toHaveValue(new RegExp(`/${locale}${question}\\?view=samat$`))
    await context.close()
  })

test('with every box open the page is as accessible as before', async ({ page }) => {
  await page.goto(`/fi${question}`)
  for (const name of ['Kopioi linkki', 'Upota', 'Viittaa']) {
    await page.getByText(name, { exact: true }).click()
    await expectAccessible(page)
  }
  await expect(page.getByLabel('Näin viittaat tähän')).toHaveValue(
    /, julkaistu \d+\.\d+\.\d{4}, tulosversio \d+\. CC BY 4\.0\. http\S+\/fi\/results\/2018\/ohjeet /,
  )
})

test('an embed is accessible by itself', async ({ page }) => {
  for (const address of [`/fi${question}/embed`, `/sv${question}/embed?view=samat`]) {
    await page.goto(address)
    await expectAccessible(page)
  }
})

test('all charts of a round come as one package', async ({ request }) => {
  const response = await request.get('/fi/results/2018/charts.zip')
  expect(response.headers()['content-type']).toBe('application/zip')
  const names = (await response.body()).toString('latin1')
  for (const file of ['kuntakysely-2018-ohjeet.svg', 'kuntakysely-2018-ohjeet.png', 'kuntakysely-2018-kanavat.svg', 'README.txt'])
    expect(names).toContain(file)
  expect((await request.get('/fi/results/2026/charts.zip')).status()).toBe(404)
})
