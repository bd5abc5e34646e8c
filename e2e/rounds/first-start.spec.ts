/** A new service, as an operator starts it: its first administrator is led through what has to stand before anything is mailed. */
import type { Page } from '@playwright/test'
import { readMail, startMailServer } from '@/testing/mail-server'
import { bringFile } from '../contacts/bring'
import { startNewService } from '../service'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

const word = (room: string, key: string) => interfaceText('fi', room, key)
const steps = (key: string) => word('firstSteps', key)
const anna = 'anna@liitto.example'
const home = '/fi/admin'

const rowOf = (page: Page, step: string) =>
  page
    .getByRole('region', { name: steps('title') })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: steps(step), exact: true }) })
const field = (page: Page, room: string, key: string) => page.getByRole('textbox', { name: word(room, key), exact: true })
const press = (page: Page, room: string, key: string) => page.getByRole('button', { name: word(room, key), exact: true }).click()

/** Follows the step's link, from the page that shows what is missing. */
async function mend(page: Page, step: string, link: string) {
  await page.goto(home)
  await rowOf(page, step)
    .getByRole('link', { name: steps(link) })
    .click()
}

async function tellWhoAsks(page: Page) {
  await mend(page, 'association', 'toSettings')
  for (const [language, name] of Object.entries({ fi: 'Kuntien liitto', sv: 'Kommunernas förbund' })) {
    const label = word('roundSettings', 'association').replace('{language}', word('roundSettings', `language.${language}`))
    await page.getByRole('textbox', { name: label, exact: true }).fill(name)
  }
  await field(page, 'roundSettings', 'name.email').fill('kysely@liitto.example')
  await press(page, 'roundSettings', 'save')
  await expect(page.getByRole('status')).toContainText(word('roundSettings', 'saidSaved'))
}

async function setTimes(page: Page, year: number) {
  await mend(page, 'round', 'toSchedule')
  await field(page, 'preparing', 'schedule.opens.day').fill(`1.3.${year}`)
  await field(page, 'preparing', 'schedule.opens.time').first().fill('9')
  await field(page, 'preparing', 'schedule.closes.day').fill(`30.4.${year}`)
  await field(page, 'preparing', 'schedule.closes.time').last().fill('16')
  await press(page, 'preparing', 'schedule.save')
  await expect(page.getByRole('status')).toContainText(word('preparing', 'said.scheduled'))
}

async function bringContacts(page: Page) {
  await mend(page, 'contacts', 'toContacts')
  const buffer = Buffer.from('Kunta;Sähköpostiosoite;Nimi\r\nInari;aino.niemi@inari.example;Aino Niemi\r\n', 'utf8')
  await bringFile(page, page.getByLabel(word('contacts', 'fileLabel'), { exact: true }), 'lista.csv', buffer)
  await page.getByRole('button', { name: 'Tuo yksi rivi' }).click()
  await expect(page.getByRole('button', { name: word('imports', 'undo') })).toBeVisible()
}

test('a new service is led through sender, association, round and contacts, and mails municipalities nothing before', async ({
  browser,
}) => {
  const mail = await startMailServer()
  const settings = { EMAIL_SERVER: mail.address, EMAIL_FROM: 'Kuntakysely <palvelu@liitto.example>', ADMIN_EMAILS: anna }
  const service = await startNewService('first-start', settings)
  const page = await (await browser.newContext({ baseURL: service.url, locale: 'fi-FI' })).newPage()
  await page.goto(service.signInLink(anna))
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL(/\/fi\/admin$/)
  for (const step of ['association', 'round', 'contacts']) await expect(rowOf(page, step)).toContainText(steps('missing'))
  await expect(rowOf(page, 'sender')).toContainText('palvelu@liitto.example')
  await expectAccessible(page)

  const invitation = `${home}/rounds/2026/mailings/invitation`
  await page.goto(invitation)
  await expect(page.getByRole('main')).toContainText(word('mailings', 'problem.sender'))
  await page.getByRole('link', { name: word('mailings', 'lacking.sender') }).click()
  await page.getByRole('button', { name: steps('sendTest') }).click()
  await expect(async () => {
    await page.reload()
    await expect(rowOf(page, 'sender')).toContainText('Koeviesti lähti')
  }).toPass()
  expect(mail.received.map(({ recipients }) => recipients)).toEqual([[anna]])
  expect(readMail(mail.received[0]?.raw ?? '').parts['text/plain']).toContain(word('letters', 'test.told'))

  await page.goto(invitation)
  await expect(page.getByRole('main')).toContainText(word('mailings', 'problem.association'))
  await expectAccessible(page)
  await tellWhoAsks(page)
  const year = new Date().getFullYear() + 1
  await setTimes(page, year)
  await bringContacts(page)
  await page.goto(home)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: steps('title') })).toHaveCount(0)

  await page.goto(`${home}/rounds/2026`)
  await page.getByRole('link', { name: word('preparing', 'opening.now') }).click()
  await press(page, 'admin', 'openButton')
  await expect(page).toHaveURL(/\/admin\/rounds\/2026$/)
  await page.goto(invitation)
  await page.getByRole('button', { name: 'Lähetä yhdelle kunnalle' }).click()
  await expect.poll(() => mail.received.flatMap(({ recipients }) => recipients)).toEqual([anna, 'aino.niemi@inari.example'])
  const { headers, parts } = readMail(mail.received[1]?.raw ?? '')
  expect(headers['reply-to']).toBe('kysely@liitto.example')
  expect(parts['text/plain']).toContain('Kuntien liitto')
  await service.stop()
  await mail.close()
})
