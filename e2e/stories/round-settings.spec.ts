import type { Page } from '@playwright/test'
import { largestUntouched } from '@/testing/demonstration'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

test.use({ ownService: true })

const word = (key: string) => interfaceText('fi', 'roundSettings', key)
const field = (page: Page, key: string) => page.getByRole('textbox', { name: word(key), exact: true })
const save = (page: Page) => page.getByRole('button', { name: word('save') }).click()
const settings = '/fi/admin/rounds/2026/settings'

test('an administrator says who asks, and everybody who answers is told; two administrators overwrite nothing unseen', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, administratorEmail)
  const other = await (await browser.newContext({ baseURL, storageState: await page.context().storageState() })).newPage()
  await page.goto(settings)
  await other.goto(settings)
  await expectAccessible(page)

  await field(page, 'name.email').fill('ei osoite')
  await field(page, 'name.person').fill('Pekka Saarinen')
  await save(page)
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: word('problem.email') })
      .first(),
  ).toBeVisible()
  await expect(field(page, 'name.person')).toHaveValue('Pekka Saarinen')
  await field(page, 'name.email').fill('pekka.saarinen@kuntaliitto.example')
  await save(page)
  await expect(page.getByRole('status')).toContainText(word('saidSaved'))

  await field(other, 'name.person').fill('Liisa Toinen')
  await field(other, 'name.minutes').fill('45 min')
  await save(other)
  await expect(other.getByRole('alert').filter({ hasText: 'Yhteyshenkilö: Pekka Saarinen.' }).first()).toBeVisible()
  await expect(field(other, 'name.person')).toHaveValue('Liisa Toinen')
  await expect(field(other, 'name.email')).toHaveValue('pekka.saarinen@kuntaliitto.example')
  await field(other, 'name.person').fill('Pekka Saarinen')
  await save(other)
  await expect(other.getByRole('status')).toContainText(word('saidSaved'))

  const visitor = await (await browser.newContext({ baseURL, locale: 'fi-FI' })).newPage()
  for (const address of ['/fi', '/fi/sign-in', '/fi/questions/2026']) {
    await visitor.goto(address)
    await expect(visitor.getByRole('main')).toContainText('Kyselyn tekee Kuntaliitto.')
    await expect(visitor.getByRole('main')).toContainText('noin 45 minuuttia')
  }
  await visitor.goto('/fi/sign-in')
  await expect(visitor.getByRole('main')).toContainText('Lisätietoja: Pekka Saarinen')
  await signIn(visitor, largestUntouched('fi').email)
  await visitor.goto('/fi/rounds/2026')
  await expect(visitor.getByRole('link', { name: 'pekka.saarinen@kuntaliitto.example' })).toBeVisible()
  await page.goto('/fi/admin/rounds/2026')
  await expect(page.getByRole('main')).toContainText('yhteyshenkilö, sähköpostiosoite')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('a refused form comes back filled, and is saved', async ({ page }) => {
    await signIn(page, administratorEmail)
    await page.goto('/fi/admin/rounds/2024/settings')
    await expect(page.getByRole('main')).toContainText(word('proposed'))
    await field(page, 'name.resultsDay').fill('helmikuussa')
    await field(page, 'name.person').fill('Pekka Saarinen')
    await save(page)
    await expect(page.getByRole('main')).toContainText(word('problem.day'))
    await expect(field(page, 'name.person')).toHaveValue('Pekka Saarinen')
    await field(page, 'name.resultsDay').fill('2.2.2027')
    await save(page)
    await expect(page.getByRole('main')).toContainText(word('saidSaved'))
    await expect(field(page, 'name.resultsDay')).toHaveValue('2.2.2027')
  })
})
