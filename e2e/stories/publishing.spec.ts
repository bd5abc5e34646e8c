import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { sentMunicipality } from '@/testing/demonstration'
import { RoundAdmin } from '../pages/round-pages'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText, pattern } from '../texts'

test.use({ ownService: true })

const round = '2024'
const word = (key: string) => interfaceText('fi', 'admin', key)

/** What everybody has of the round: the page with the version's hash, and the file. */
async function publicOf(page: Page) {
  await page.goto(`/fi/results/${round}`)
  const stand = (await page.locator('main').textContent()) ?? ''
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).first().click()
  return { stand, csv: readFileSync(await (await download).path(), 'utf8') }
}

const shownVersion = (page: Page) => page.getByText(/^Kaikki näkevät version/)

/** Confirms an act on the round's page: the link, then the button of the same or another name. */
async function act(page: Page, link: string | RegExp, button = link) {
  await page.getByRole('link', { name: link }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(new RegExp(`/admin/rounds/${round}$`))
}

test('what is published stays while the round is opened, answered and closed again, until the new version is published', async ({
  page,
  browser,
  baseURL,
}) => {
  const visitor = await (await browser.newContext({ baseURL, locale: 'fi-FI' })).newPage()
  const before = await publicOf(visitor)
  expect(before.stand).toContain(`Versio ${round}-r1`)

  await signIn(page, administratorEmail, 'fi')
  const admin = new RoundAdmin(page, round)
  await admin.open()
  await expect(shownVersion(page)).toContainText('version 1')
  await admin.reopen()
  expect(await publicOf(visitor)).toEqual(before)

  const { code: municipality } = sentMunicipality('fi', round)
  const address = `/api/rounds/${round}/answers/ohjeet?municipality=${municipality}`
  const answers = await (await page.request.get(`/api/rounds/${round}/answers?municipality=${municipality}`)).json()
  const { value, version } = answers.answers.ohjeet
  const changed = await page.request.put(address, { data: { value: value === 'on' ? 'ei' : 'on', basedOn: version } })
  expect(changed.status()).toBe(200)
  const sent = await page.request.post(`/api/rounds/${round}/submission?municipality=${municipality}`)
  expect(sent.status()).toBeLessThan(300)
  await admin.open()
  await admin.close()
  await expect(page.getByText(pattern('fi', 'admin', 'newerVersion'))).toBeVisible()
  expect(await publicOf(visitor)).toEqual(before)

  const late = await page.context().newPage()
  await late.goto(`/fi/admin/rounds/${round}/publish`)
  await act(page, word('publish').replace('{number}', '2'))
  await expect(shownVersion(page)).toContainText('version 2')
  await late.getByRole('button', { name: word('publish').replace('{number}', '2') }).click()
  await expect(late.getByRole('status')).toContainText(word('saidUnpublished'))
  await expectAccessible(late)
  await late.close()
  const after = await publicOf(visitor)
  expect(after.csv).not.toBe(before.csv)
  expect(after.stand).toContain(`Versio ${round}-r2`)

  await act(page, word('withdraw'))
  await expect(page.getByText(word('nothingPublished'))).toBeVisible()
  const gone = await visitor.goto(`/fi/results/${round}`)
  expect(gone?.status()).toBe(404)
  expect((await visitor.request.get(`/fi/results/${round}/sheets/kuntakysely-${round}.csv`)).status()).toBe(404)
})
