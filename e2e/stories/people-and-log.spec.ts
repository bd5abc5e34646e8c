/** An analyst is invited, reads, is given another role and is removed; the log tells it all, and its file has the same. */
import type { Browser, Page } from '@playwright/test'
import { sentMunicipality } from '@/testing/demonstration'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { asRead, interfaceText } from '../texts'

test.use({ ownService: true })

const staff = (key: string) => interfaceText('fi', 'staff', key)
const log = (locale: 'fi' | 'sv', key: string) => interfaceText(locale, 'log', key)
const guest = 'uusi.analyytikko@konsultti.example'
const status = async (page: Page, address: string) => (await page.goto(address))?.status()

/** By the newest letter of the mailbox, in a browser of one's own. */
async function enterByLetter(browser: Browser, baseURL: string, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, locale: 'fi-FI' })).newPage()
  await page.goto(`/fi/demo/letters?to=${encodeURIComponent(email)}`)
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL(/\/analysis/)
  return page
}

/** The row of the list that names somebody. */
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

async function invite(page: Page): Promise<void> {
  await page.goto('/fi/admin/people')
  await page.getByLabel(interfaceText('fi', 'people', 'email'), { exact: true }).fill(guest)
  await page.getByRole('button', { name: staff('invite') }).click()
  // Not of the association's domain: asked about once, and what was typed stays.
  await expect(page.getByRole('alert', { name: interfaceText('fi', 'people', 'errorTitle') })).toContainText('oman järjestönne osoite')
  await expect(page.getByLabel(interfaceText('fi', 'people', 'email'), { exact: true })).toHaveValue(guest)
  await page.getByRole('button', { name: staff('invite') }).click()
  await expect(page.getByRole('status')).toContainText(guest)
  await expect(rowOf(page, guest)).toContainText(staff('never'))
}

test('an analyst comes by the letter, reads what is not published, and no more once removed', async ({ page, browser, baseURL }) => {
  const { name_fi: municipality } = sentMunicipality('fi')
  await signIn(page, administratorEmail)
  await invite(page)
  await expectAccessible(page)

  const analyst = await enterByLetter(browser, baseURL, guest)
  await expectAccessible(analyst)
  await analyst.getByRole('link', { name: 'Tulokset 2026' }).click()
  await expect(analyst).toHaveURL(/\/fi\/results\/2026$/)
  await analyst.goto('/fi/analysis')
  await analyst.getByRole('link', { name: 'Kuntien vastaukset 2026' }).click()
  await expectAccessible(analyst)
  await analyst.getByRole('link', { name: new RegExp(`^Vastaukset ?: ${municipality}$`) }).click()
  await expect(analyst.getByRole('heading', { level: 1 })).toContainText(municipality)
  await expectAccessible(analyst)
  for (const address of ['/fi/admin', '/fi/admin/people', '/fi/admin/log', '/fi/admin/rounds/2026', '/fi/rounds/2026?municipality=005'])
    expect(await status(analyst, address), address).toBe(404)

  await rowOf(page, guest)
    .getByRole('link', { name: /^Vaihda rooli ?: / })
    .click()
  await page.getByRole('radio', { name: staff('role.administrator') }).check()
  await page.getByRole('button', { name: staff('changeButton') }).click()
  await expect(page.getByRole('status')).toContainText(staff('said.changed'))
  expect(await status(analyst, '/fi/admin/people')).toBe(200)

  await rowOf(page, guest)
    .getByRole('link', { name: /^Poista oikeus ?: / })
    .click()
  await expectAccessible(page)
  await page.getByRole('button', { name: staff('removeButton') }).click()
  await expect(page.getByRole('status')).toContainText(staff('said.removed'))
  await analyst.goto('/fi/analysis')
  await expect(analyst).toHaveURL(/\/fi\/sign-in\?to=/)
  expect(await status(analyst, '/fi/results/2026')).toBe(404)

  // Nobody else who administers has signed in.
  await page.getByRole('link', { name: /^Poista oikeus ?: Aino Lehtonen$/ }).click()
  await expect(page.getByText(staff('last'))).toBeVisible()
  await expect(page.getByRole('button', { name: staff('removeButton') })).toHaveCount(0)
})

/** The cells of a line of CSV with semicolons. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')

for (const { locale, javaScriptEnabled } of [
  { locale: 'fi', javaScriptEnabled: true },
  { locale: 'sv', javaScriptEnabled: false },
] as const)
  test(`the log tells it, and its file has the same rows (${locale}${javaScriptEnabled ? '' : ', without JavaScript'})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await signIn(page, administratorEmail)
    await invite(page)
    await page.goto(`/${locale}/admin/log`)
    await page.getByLabel(log(locale, 'what'), { exact: true }).selectOption('access')
    await page.getByLabel(log(locale, 'who'), { exact: true }).selectOption({ label: 'Aino Lehtonen' })
    await page.getByRole('button', { name: log(locale, 'show') }).click()
    if (javaScriptEnabled) await expectAccessible(page)
    const rows = page.getByRole('table').getByRole('row')
    await expect(rows.nth(1)).toContainText(log(locale, 'kind.role-invited'))
    await expect(rows.nth(1)).toContainText(guest)

    const shown = (await rows.all()).slice(1).map(async (row) => {
      const cells = await row.getByRole('cell').allInnerTexts()
      return [cells[0], cells[1]].map((cell) => asRead(cell ?? ''))
    })
    const href = await page.getByRole('link', { name: log(locale, 'export') }).getAttribute('href')
    const file = await (await page.request.get(href ?? '')).text()
    const [heads, ...lines] = file
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n')
      .map(cellsOf)
    expect(heads?.[0]).toBe(log(locale, 'columnWhen'))
    expect(lines.map(([when, who]) => [when, who].map((cell) => asRead(cell ?? '')))).toEqual(await Promise.all(shown))
    expect(lines[0]?.[2]).toBe(log(locale, 'kind.role-invited'))

    await page.getByLabel(log(locale, 'municipality'), { exact: true }).fill('Ankkalinna')
    await page.getByLabel(log(locale, 'from'), { exact: true }).fill('31.2.2026')
    await page.getByRole('button', { name: log(locale, 'show') }).click()
    await expect(page.getByRole('alert', { name: log(locale, 'errorTitle') })).toContainText(log(locale, 'problem.municipality'))
    await expect(page.getByRole('alert', { name: log(locale, 'errorTitle') })).toContainText(log(locale, 'problem.day'))
    await expect(page.getByLabel(log(locale, 'municipality'), { exact: true })).toHaveValue('Ankkalinna')
    await expect(page.getByRole('table')).toHaveCount(0)
  })
