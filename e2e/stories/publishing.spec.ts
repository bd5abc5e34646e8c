import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { sentMunicipality } from '@/testing/demonstration'
import { RoundAdmin } from '../pages/round-pages'
import { administratorEmail, signIn } from '../pages/sign-in'
import { passTime } from '../pass-time'
import { expect, expectAccessible, test } from '../test'
import { asRead, interfaceText, pattern } from '../texts'

test.use({ ownService: true })

const round = '2024'
const word = (key: string) => interfaceText('fi', 'admin', key)
const closing = (key: string) => interfaceText('fi', 'closing', key)
const publishing = (key: string) => interfaceText('fi', 'publishing', key)
const corrects = 'Yhden kunnan vastaus korjattiin.'

/** What everybody has of the round: the page with the version's hash, and the file. */
async function publicOf(page: Page) {
  await page.goto(`/fi/results/${round}`)
  const stand = (await page.locator('main').textContent()) ?? ''
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).first().click()
  return { stand, csv: readFileSync(await (await download).path(), 'utf8') }
}

const shownVersion = (page: Page) => page.getByText(/^Kaikki näkevät version/)
const csvOf = (page: Page, of = round) => page.request.get(`/fi/results/${of}/sheets/kuntakysely-${of}.csv`)

/** The deadline of the round, and the moment at which a version is to be published. */
const passDeadline = (database: string) =>
  passTime(
    database,
    "insert into round_acts (round_id, kind, at, until) select id, 'reopened', ?, ? from rounds where code = ?",
    Date.now(),
    Date.now() + 1,
    round,
  )
const passToPublishing = (database: string) =>
  passTime(
    database,
    `insert into publishing_schedules (round_id, revision_id, publishes_at, texts_to, quotes_to, corrects, saved_at, saved_by)
     select round_id, revision_id, ?, texts_to, quotes_to, corrects, saved_at, saved_by from publishing_schedules order by id desc limit 1`,
    Date.now(),
  )

test('from closing by the clock to a correction that everybody reads, and a round that is withdrawn', async ({
  page,
  browser,
  baseURL,
}, info) => {
  const database = `own-${info.workerIndex}`
  const visitor = await (await browser.newContext({ baseURL, locale: 'fi-FI' })).newPage()
  const before = await publicOf(visitor)
  expect(before.stand).toContain(`Versio ${round}-r1`)

  await signIn(page, administratorEmail, 'fi')
  const admin = new RoundAdmin(page, round)
  await admin.open()
  await expect(shownVersion(page)).toContainText('version 1')
  await admin.reopen()
  expect(await publicOf(visitor)).toEqual(before)

  const { code: municipality, name_fi: name } = sentMunicipality('fi', round)
  const address = `/api/rounds/${round}/answers/ohjeet?municipality=${municipality}`
  const answers = await (await page.request.get(`/api/rounds/${round}/answers?municipality=${municipality}`)).json()
  const { value, version } = answers.answers.ohjeet
  const other = value === 'on' ? 'ei' : 'on'
  expect((await page.request.put(address, { data: { value: other, basedOn: version } })).status()).toBe(200)

  passDeadline(database)
  const late = await page.request.put(address, { data: { value, basedOn: version + 1 } })
  expect(late.status()).toBe(409)
  expect(await late.json()).toMatchObject({ code: 'round-closed' })
  await admin.open()
  await expect(page.getByText(closing('undecided'))).toBeVisible()
  await page.getByRole('link', { name: closing('decideLink') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(closing('titleUndecided').replace('{round}', round))
  await expectAccessible(page)
  await page.getByLabel(name, { exact: true }).check()
  await page.getByRole('button', { name: closing('decide') }).click()
  await page.waitForURL(new RegExp(`/admin/rounds/${round}$`))
  await expect(page.getByText(pattern('fi', 'admin', 'newerVersion'))).toBeVisible()
  expect(await publicOf(visitor)).toEqual(before)

  const overtaken = await page.context().newPage()
  await overtaken.goto(`/fi/admin/rounds/${round}/publish`)
  await page.getByRole('link', { name: word('publish').replace('{number}', '2') }).click()
  await expectAccessible(page)
  await expect(page.getByRole('region', { name: publishing('difference') })).toContainText(name)
  await page.getByRole('link', { name: publishing('preview') }).click()
  await expect(page.getByText(publishing('previewNote'))).toBeVisible()
  await expectAccessible(page)
  await page.goBack()
  const publish = page.getByRole('button', { name: word('publish').replace('{number}', '2') })
  await publish.click()
  await expect(page.locator('#error-summary')).toContainText(publishing('problem.looked'))
  await admin.signOff()
  await publish.click()
  await expect(page.locator('#error-summary')).toContainText(publishing('problem.corrects'))
  await admin.signOff(corrects)
  await page.getByLabel(publishing('day')).fill('31.3.2030')
  await page.getByLabel(publishing('time')).fill('3.30')
  await page.getByRole('button', { name: publishing('set') }).click()
  // Clocks are put forward over it.
  await expect(page.locator('#error-summary')).toContainText('4.30')
  const tomorrow = new Date(Date.now() + 86_400_000)
  await page.getByLabel(publishing('day')).fill(tomorrow.toLocaleDateString('fi-FI', { timeZone: 'Europe/Helsinki' }))
  await page.getByLabel(publishing('time')).fill('12.00')
  await page.getByRole('button', { name: publishing('set') }).click()
  await page.waitForURL(new RegExp(`/admin/rounds/${round}$`))
  await expect(page.getByText(pattern('fi', 'publishing', 'scheduled'))).toBeVisible()
  expect(await publicOf(visitor)).toEqual(before)

  passToPublishing(database)
  await expect(async () => {
    await admin.open()
    await expect(shownVersion(page)).toContainText('version 2', { timeout: 1000 })
  }).toPass()
  await new RoundAdmin(overtaken, round).signOff(corrects)
  await overtaken.getByRole('button', { name: word('publish').replace('{number}', '2') }).click()
  await expect(overtaken.getByRole('status')).toContainText(word('saidUnpublished'))
  await expectAccessible(overtaken)
  await overtaken.close()

  const after = await publicOf(visitor)
  expect(after.csv).not.toBe(before.csv)
  expect(after.csv).toContain(corrects)
  expect(after.stand).toContain(`Versio ${round}-r2`)
  for (const path of ['', '/ohjeet', '/method-and-quality']) {
    await visitor.goto(`/fi/results/${round}${path}`)
    expect(asRead((await visitor.locator('main').textContent()) ?? '')).toMatch(new RegExp(`Korjattu \\d+\\.\\d+\\.\\d+: ${corrects}`))
  }
  expect(asRead((await visitor.locator('main').textContent()) ?? '')).toContain('otettiin mukaan')

  await page.goto('/fi/admin/rounds/2018/withdraw')
  await expect(page.getByRole('region', { name: publishing('dependents') })).toContainText(round)
  await expectAccessible(page)
  await page.getByRole('button', { name: word('withdraw') }).click()
  await page.waitForURL(/\/admin\/rounds\/2018$/)
  expect((await csvOf(visitor)).status()).toBe(409)
  await visitor.goto(`/fi/results/${round}`)
  expect(asRead((await visitor.locator('main').textContent()) ?? '')).toContain('Kierroksen 2018 tulokset eivät ole julkisia.')
  await admin.open()
  await admin.publish(3, { corrects: 'Vertailu vuoteen 2018 on poistettu.' })
  expect((await csvOf(visitor)).status()).toBe(200)

  await page.getByRole('link', { name: word('withdraw') }).click()
  await page.getByRole('button', { name: word('withdraw') }).click()
  await expect(page.getByText(word('nothingPublished'))).toBeVisible()
  expect((await visitor.goto(`/fi/results/${round}`))?.status()).toBe(404)
  expect((await csvOf(visitor)).status()).toBe(404)
})
