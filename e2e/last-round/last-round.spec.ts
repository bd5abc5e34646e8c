import type { Page } from '@playwright/test'
import { isAsking } from '@/questionnaire/asked'
import type { Locale } from '@/questionnaire/text'
import { memberOf, questionnaireOf } from '@/testing/demonstration'
import { fullAnswers } from '@/testing/histories/full-answers'
import { SectionScreen } from '../pages/section-page'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { interfaceText, pattern } from '../texts'

/** Municipalities of the demonstration that answered in 2024 and have not begun. */
const kauhava = memberOf('kauhava')
const pedersore = 'viestinta@pedersoren-kunta.example'

const questionnaire = questionnaireOf('2026')
const { section, kanavat, ohjeet, tyoaika } = asked()
function asked() {
  const section = questionnaire.sections.find((each) => each.key === 'kaytannot')
  const find = (key: string) => section?.questions.filter(isAsking).find((each) => each.key === key)
  const [kanavat, ohjeet, tyoaika] = [find('kanavat'), find('ohjeet'), find('some_tyoaika')]
  if (!section || !kanavat || !ohjeet || !tyoaika) throw new Error('kaytannot has other questions')
  return { section, kanavat, ohjeet, tyoaika }
}

const confirm = (locale: Locale) => interfaceText(locale, 'answering', 'form.confirm')
const take = (locale: Locale) => interfaceText(locale, 'answering', 'form.take').replace('{round}', '2024')
const reason = 'Toimialojen somevastaavat laskettu nyt mukaan.'

/** Sends the answers, those still missing filled in over the interface for programs. */
async function sendTheRest(page: Page) {
  const { answers: given } = await (await page.request.get('/api/rounds/2026/answers')).json()
  for (const [key, value] of Object.entries(fullAnswers(questionnaire)))
    if (!given[key]) expect((await page.request.put(`/api/rounds/2026/answers/${key}`, { data: { value, basedOn: 0 } })).status()).toBe(200)
  expect((await page.request.post('/api/rounds/2026/submission')).status()).toBe(200)
}

test('last answers are confirmed, and an odd number is explained to the makers of the survey', { tag: '@mobile' }, async ({ page }) => {
  await signIn(page, kauhava)
  await page.goto('/fi/rounds/2026/sections/kaytannot')
  const form = new SectionScreen(page, section)
  const channels = form.question(kanavat)
  await expect(channels).toContainText(interfaceText('fi', 'answering', 'form.proposal').split('{')[0] ?? '')
  await expect(channels.getByRole('checkbox', { checked: true })).toHaveCount(0)

  await channels.getByRole('button', { name: take('fi') }).focus()
  await page.keyboard.press('Enter')
  await expect(channels.getByRole('checkbox', { checked: true }).first()).toBeFocused()
  await expect(channels).toContainText(interfaceText('fi', 'answering', 'form.unchanged'))
  await expect(form.saved).toBeVisible()

  await form.answer(tyoaika, 60)
  await page.getByRole('button', { name: confirm('fi'), exact: true }).click()
  await expect(page.locator('#same-told')).toBeFocused()
  await expect(page.locator('#same-told')).toContainText(interfaceText('fi', 'answering', 'form.stillOpen'))
  await expect(form.question(ohjeet).getByRole('radio', { checked: true })).toHaveCount(1)
  await expect(form.question(tyoaika)).toHaveValue('60')

  await form.saveAndContinue()
  await expect(page.locator('#look-again')).toBeFocused()
  await expectAccessible(page)
  const why = page.getByLabel(interfaceText('fi', 'api', 'whyMoved'))
  await why.fill('Syy, joka koskee vain lukua 60.')
  await form.answer(tyoaika, 70)
  await form.saveAndContinue()
  await expect(why).toHaveValue('')
  await why.fill(reason)
  await form.saveAndContinue()
  await page.waitForURL((url) => !url.pathname.endsWith('/kaytannot'))
  await page.goto('/fi/rounds/2026/check')
  await expect(page.getByRole('main')).toContainText(reason)
  await sendTheRest(page)

  await page.context().clearCookies()
  await signIn(page, administratorEmail)
  await page.goto('/fi/admin/rounds/2026')
  await expect(page.getByRole('row').filter({ hasText: 'Kauhava' }).filter({ hasText: reason })).toHaveCount(1)
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('confirming keeps what else was typed, and an odd number comes back once', async ({ page }) => {
    await signIn(page, pedersore, 'sv')
    await page.goto('/sv/rounds/2026/sections/kaytannot')
    const form = new SectionScreen(page, section, 'sv')
    await form.answer(tyoaika, 60)
    await form
      .question(ohjeet)
      .getByRole('button', { name: confirm('sv') })
      .click()
    await expect(form.question(ohjeet).getByRole('radio', { checked: true })).toHaveCount(1)
    await expect(form.question(tyoaika)).toHaveValue('60')
    await page.getByRole('button', { name: confirm('sv'), exact: true }).click()
    await expect(page.getByRole('main')).toContainText(pattern('sv', 'answering', 'form.stillOpen'))
    await expect(form.question(kanavat).getByRole('checkbox', { checked: true })).not.toHaveCount(0)

    await form.answer(tyoaika, 70)
    await form.saveAndContinue()
    await expect(page.locator('#look-again')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.getByLabel(interfaceText('sv', 'api', 'whyMoved')).fill(reason)
    await form.saveAndContinue()
    await page.waitForURL(/\/toimialat/)
    await page.goto('/sv/rounds/2026/check')
    await expect(page.getByRole('main')).toContainText(reason)
  })
})
