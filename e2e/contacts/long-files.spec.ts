import type { Page } from '@playwright/test'
import { standingMunicipalities } from '@/testing/demonstration'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { asRead, interfaceText } from '../texts'
import { bringFile, sendFile, untilRead } from './bring'

test.use({ ownService: true })

const contacts = (key: string) => interfaceText('fi', 'contacts', key)
const register = (key: string) => interfaceText('fi', 'municipalRegister', key)
const main = async (page: Page) => asRead(await page.getByRole('main').innerText())

test('three bad rows among 400 stand first; ten thousand are left while they are read, found again and imported', async ({ page }) => {
  await signIn(page, administratorEmail)
  const standing = standingMunicipalities()
  const lines = Array.from({ length: 400 }, (_, at) => `${standing[at % standing.length]?.nameFi};osoite${at}@kunta.example;Henkilö ${at}`)
  lines[10] = '<img src=x onerror=alert(1)>;a@kunta.example;Nemo'
  lines[200] = 'Inari;=HYPERLINK("http://evil.example");Maija'
  lines[399] = 'Pyhä;b@kunta.example;Kari'
  await page.goto('/fi/admin/contacts')
  const field = page.getByLabel(contacts('fileLabel'), { exact: true })
  const file = Buffer.from(`Kunta;Sähköposti;Nimi\n${lines.join('\n')}\n`)
  await bringFile(page, field, 'kunnat.csv', file)
  await expectAccessible(page)
  const row = (at: number) => page.getByRole('row').nth(at)
  await expect(row(1).getByRole('rowheader')).toHaveText('12')
  await expect(row(1)).toContainText('<img src=x onerror=alert(1)>')
  await expect(row(2).getByRole('rowheader')).toHaveText('202')
  await expect(row(2)).toContainText('=HYPERLINK("http://evil.example")')
  await expect(row(3).getByRole('rowheader')).toHaveText('401')
  await expect(row(3)).toContainText('Pyhäjoki, Pyhäjärvi')
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /evil/ })).toHaveCount(0)
  expect(await main(page)).toContain('1/4')
  await page
    .getByRole('link', { name: contacts('verdict.left-out') })
    .first()
    .click()
  await expect(page.getByRole('row')).toHaveCount(4)
  await page.getByRole('button', { name: 'Tuo 397 riviä' }).click()
  await expect(page.getByRole('button', { name: interfaceText('fi', 'imports', 'undo') })).toBeVisible()
  await page.goto('/fi/admin/municipalities/148')
  const inari = standing.findIndex(({ code }) => code === '148')
  await expect(page.getByRole('rowheader', { name: `osoite${inari}@kunta.example` })).toBeVisible()
  await expect(page.getByText('Maija')).toHaveCount(0)

  const long = Array.from({ length: 10_000 }, (_, at) => `${standing[at % standing.length]?.nameFi};monta${at}@kunta.example;Väinö ${at}`)
  await page.goto('/fi/admin/contacts')
  await sendFile(page, field, 'kymmenentuhatta.csv', Buffer.from(`Kunta;Sähköposti;Nimi\n${long.join('\n')}\n`, 'latin1'))
  await page.goto('/fi/admin/contacts')
  await page.getByRole('link', { name: 'kymmenentuhatta.csv' }).click()
  await page.waitForURL(/\/imports\/\d+$/)
  await untilRead(page)
  await page.getByRole('button', { name: /^Tuo 10\s000 riviä$/ }).click()
  await expect(page.getByRole('button', { name: interfaceText('fi', 'imports', 'undo') })).toBeVisible()
  await page.goto('/fi/admin/municipalities/148')
  await expect(page.getByRole('rowheader', { name: `monta${inari}@kunta.example` })).toBeVisible()
})

test('without script: a merger is entered, and next year’s populations are imported, looked at and undone', async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext({ baseURL, locale: 'fi-FI', javaScriptEnabled: false })).newPage()
  await signIn(page, administratorEmail)
  const year = new Date().getFullYear()
  const standing = standingMunicipalities()
  await page.goto('/fi/admin/register')
  expect(await main(page)).toContain(`Vuoden ${year + 1} kierroksella olisi ${standing.length} kuntaa.`)
  await page.getByLabel(register('ends')).selectOption('009')
  await page.getByLabel(register('day')).fill(`1.1.${year + 1}`)
  await page.getByLabel(register('into')).selectOption('009')
  await page.getByRole('button', { name: register('mergerSave') }).click()
  await expect(page.locator('#error-summary')).toContainText(register('problem.itself'))
  await page.getByLabel(register('ends')).selectOption('009')
  await page.getByLabel(register('into')).selectOption('005')
  await page.getByRole('button', { name: register('mergerSave') }).click()
  await expect(page.getByText(register('saidMerger'))).toBeVisible()
  expect(await main(page)).toContain(`Vuoden ${year + 1} kierroksella olisi ${standing.length - 1} kuntaa.`)

  // As Statistics Finland publishes it: Latin-1, titles above, the whole country first; and three rows that are no municipality's.
  const own = standing.filter(({ code }) => code !== '009').map(({ code, nameFi }) => `"KU${code} ${nameFi}";"${1000 + Number(code)}"`)
  const strange = ['"KU999 <img src=x onerror=alert(1)>";"1"', '"KU998 =HYPERLINK(""x"")";"2"', `${own[0]}`]
  const above = ['"Väestö 31.12. muuttujina Alue ja Vuosi"', '', `"Alue";"Väestö 31.12. ${year}"`, '"SSS KOKO MAA";"5600000"']
  const bring = async (name: string, lines: readonly string[]) => {
    const file = Buffer.from(`${[...above, ...lines].join('\n')}\n`, 'latin1')
    await bringFile(page, page.getByLabel(register('populationFile')), name, file)
  }
  await bring('outoja.csv', [...own, ...strange])
  const preview = await main(page)
  for (const [at, given] of [
    [1, '999'],
    [2, '998'],
  ] as const)
    expect(preview).toContain(`Rivi ${4 + own.length + at}: kuntaa ${given} ei ole rekisterissä.`)
  expect(preview).toContain(`Rivi ${4 + own.length + 3}: `)
  // Official figures are taken whole or not at all.
  await expect(page.getByRole('button', { name: register('confirm') })).toHaveCount(0)
  await page.getByRole('button', { name: interfaceText('fi', 'imports', 'discard') }).click()
  await expect(page.getByText(interfaceText('fi', 'imports', 'wasDiscarded'))).toBeVisible()
  await page.goto('/fi/admin/register')
  await bring('vaesto.csv', own)
  await expect(page.getByRole('row', { name: new RegExp(`^${year}`) })).toContainText(register('state.new'))
  await page.getByRole('button', { name: register('confirm') }).click()
  await expect(page.getByText(/^Tiedot on tallennettu rekisteriin/)).toBeVisible()
  const address = page.url()
  await page.goto('/fi/admin/register')
  expect(await main(page)).toContain(`asukasluvut vuoden ${year} loppuun`)
  await page.getByRole('link', { name: 'vaesto.csv' }).click()
  await page.waitForURL(address)
  await page.getByRole('button', { name: interfaceText('fi', 'imports', 'undo') }).click()
  await expect(page.getByText(interfaceText('fi', 'imports', 'wasUndone'))).toBeVisible()
  await page.goto('/fi/admin/register')
  expect(await main(page)).not.toContain(`asukasluvut vuoden ${year} loppuun`)
})
