import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

test.use({ ownService: true })

const t = (key: string) => interfaceText('fi', 'openAnswers', key)
const page2024 = '/fi/admin/rounds/2024/open-answers?question=kanavat.other'

test('answers are found, labelled and quoted without JavaScript', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL, locale: 'fi-FI', javaScriptEnabled: false })).newPage()
  await signIn(page, administratorEmail, 'fi')
  await page.goto(page2024)
  await page.getByLabel(t('search')).fill('podcast')
  await page.getByRole('button', { name: t('searchButton') }).click()
  const answers = page.getByRole('group')
  await expect(answers.first()).toContainText(/podcast/i)

  await page.getByLabel(t('newLabel')).fill(' ')
  await page.getByRole('button', { name: t('addLabel') }).click()
  await expect(page.getByRole('alert')).toContainText(t('labelEmpty'))
  await page.getByLabel(t('newLabel')).fill('ääni')
  await page.getByRole('button', { name: t('addLabel') }).click()
  await expect(page.getByText(t('saidLabel'))).toBeVisible()
  await expect(answers.first()).toContainText(/podcast/i)
  await answers.first().getByRole('checkbox', { name: 'ääni' }).check()
  await page.getByRole('button', { name: t('save') }).click()
  await expect(page.getByText(t('saidCoded'))).toBeVisible()
  await expect(page.getByRole('table').getByRole('row', { name: /^ääni/ })).toContainText('1')

  await answers
    .first()
    .getByRole('link', { name: /^Hyväksy lainattavaksi/ })
    .click()
  await page.getByRole('button', { name: t('quoteApprove') }).click()
  await expect(page.getByText(t('saidQuoted'))).toBeVisible()
})

test('labelling goes by keyboard, and axe finds nothing', async ({ page }) => {
  await signIn(page, administratorEmail, 'fi')
  await page.goto(page2024)
  await page.getByLabel(t('newLabel')).focus()
  await page.keyboard.type('kuva')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('saidLabel'))).toBeVisible()
  await page.getByRole('checkbox', { name: 'kuva' }).first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('saidCoded'))).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: /^Hyväksy lainattavaksi/ })
    .first()
    .click()
  await expectAccessible(page)
})
