import type { Page } from '@playwright/test'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

test.use({ ownService: true })

const word = (key: string) => interfaceText('fi', 'preparing', key)
const field = (page: Page, key: string) => page.getByRole('textbox', { name: word(key), exact: true })
const press = (page: Page, key: string) => page.getByRole('button', { name: word(key), exact: true }).click()
const problem = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }).first()

/** "28.3.2027": the last Sunday of a month next year, on which clocks are put. */
function lastSunday(month: number): { day: string; year: number } {
  const year = new Date().getFullYear() + 1
  const last = new Date(Date.UTC(year, month, 0))
  return { day: `${last.getUTCDate() - last.getUTCDay()}.${month}.${year}`, year }
}

test('an administrator makes a round from the last one, looks at its municipalities and sets when it opens', async ({ page }) => {
  const spring = lastSunday(3)
  const code = String(spring.year)
  await signIn(page, administratorEmail)
  await page.goto('/fi/admin')
  await page.getByRole('link', { name: word('newRound.title') }).click()
  await expectAccessible(page)

  await field(page, 'newRound.code').fill('2024')
  await field(page, 'newRound.day').fill(`1.3.${code}`)
  await press(page, 'newRound.make')
  await expect(problem(page, word('newRound.problem.taken'))).toBeVisible()
  await expect(field(page, 'newRound.day')).toHaveValue(`1.3.${code}`)
  await field(page, 'newRound.code').fill(`${code}-uusi`)
  await press(page, 'newRound.make')
  await expect(page.getByRole('status')).toContainText(word('said.made'))
  await expectAccessible(page)
  await expect(page.getByRole('main')).toContainText(word('part.form.ready'))
  await expect(page.getByRole('main')).toContainText('Kierros tehty, pohjana kierros 2026')

  await page.getByRole('link', { name: new RegExp(`^${word('part.frame.link')}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: word('frame.title') })).toBeVisible()
  await expectAccessible(page)
  const all = page.getByRole('row', { name: new RegExp(`^${word('frame.all')}`) })
  await expect(all.getByRole('cell')).toHaveText(['308', '308', '0'])

  const round = `/fi/admin/rounds/${code}-uusi`
  await page.goto(round)
  await page.getByRole('link', { name: word('opening.set') }).click()
  await expectAccessible(page)
  await field(page, 'schedule.opens.day').fill(spring.day)
  await field(page, 'schedule.opens.time').first().fill('3.30')
  await field(page, 'schedule.closes.day').fill(lastSunday(10).day)
  await field(page, 'schedule.closes.time').last().fill('3.30')
  await press(page, 'schedule.save')
  await expect(problem(page, /kello\s03\.30 ei ole silloin olemassa\. Valitse kello\s02\.30 tai kello\s04\.30/)).toBeVisible()
  await field(page, 'schedule.opens.time').first().fill('4.00')
  await press(page, 'schedule.save')
  await expect(problem(page, /kello\s03\.30 on silloin kahdesti/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: word('schedule.winter') }).check()
  await press(page, 'schedule.save')
  await expect(page.getByRole('status')).toContainText(word('said.scheduled'))
  await expect(page.getByRole('main')).toContainText(
    `Kierros avautuu itsestään ${spring.day} klo 04.00 ja sulkeutuu ${lastSunday(10).day} klo 03.30 (normaaliaika, +02).`,
  )

  // By hand it may be opened before that; the day and hour of closing are those that were set.
  await page.getByRole('link', { name: word('opening.now') }).click()
  await expectAccessible(page)
  await expect(page.getByRole('textbox', { name: interfaceText('fi', 'admin', 'deadline') })).toHaveValue(lastSunday(10).day)
  await page.getByRole('textbox', { name: interfaceText('fi', 'admin', 'deadlineTime') }).fill('16.00')
  await page.getByRole('button', { name: interfaceText('fi', 'admin', 'openButton') }).click()
  await expect(page).toHaveURL(new RegExp(`${round}$`))
  await expect(page.getByRole('main')).toContainText(`Vastausaika päättyy ${lastSunday(10).day} klo 16.00.`)
  await page.goto(`${round}/frame`)
  await expect(page.getByRole('main')).toContainText(word('frame.frozen'))
})

test('without script: a survey is made beside the first and its first round from nothing, which cannot be opened yet', async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'fi-FI' })).newPage()
  await signIn(page, administratorEmail)
  await page.goto('/fi/admin/rounds/new')
  await page.getByRole('link', { name: word('newRound.makeSurvey') }).click()
  await field(page, 'newSurvey.titleFi').fill('Kirjastot ja kulttuuri')
  await press(page, 'newSurvey.make')
  await expect(problem(page, word('newSurvey.problem.title'))).toBeVisible()
  await expect(field(page, 'newSurvey.titleFi')).toHaveValue('Kirjastot ja kulttuuri')
  await field(page, 'newSurvey.titleSv').fill('Bibliotek och kultur')
  await press(page, 'newSurvey.make')
  await expect(page.getByRole('radio', { name: /^Kirjastot ja kulttuuri/ })).toBeChecked()

  await page.getByRole('radio', { name: word('newRound.fromNothing'), exact: true }).check()
  await field(page, 'newRound.code').fill('2020-kirjastot')
  await field(page, 'newRound.day').fill('1.3.2020')
  await field(page, 'newRound.limits').fill('10 000, 50 000')
  await press(page, 'newRound.make')
  await expect(page.getByRole('main')).toContainText(word('obstacle.questionnaire'))
  await expect(page.getByRole('link', { name: word('opening.now') })).toHaveCount(0)
  await page.goto('/fi/admin')
  await expect(page.getByRole('row', { name: /2020-kirjastot/ })).toContainText('Kirjastot ja kulttuuri')
})
