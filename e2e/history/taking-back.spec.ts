import type { Page } from '@playwright/test'
import { isAsking } from '@/questionnaire/asked'
import { ownMunicipality, questionnaireOf } from '@/testing/demonstration'
import { readFocus, tabUntil } from '../pages/focus'
import { SectionScreen } from '../pages/section-page'
import { signIn } from '../pages/sign-in'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { interfaceText } from '../texts'

const { section, ohjeet } = asked()
function asked() {
  const section = questionnaireOf('2026').sections.find((each) => each.key === 'kaytannot')
  const ohjeet = section?.questions.filter(isAsking).find((each) => each.key === 'ohjeet')
  if (!section || !ohjeet) throw new Error('kaytannot does not ask ohjeet')
  return { section, ohjeet }
}
const address = '/fi/rounds/2026/sections/kaytannot'
const history = '/fi/rounds/2026/history/ohjeet'

const restore = (page: Page) => page.getByRole('button', { name: interfaceText('fi', 'history', 'restore') })
const values = (page: Page) => page.getByRole('main').getByRole('list').first().getByRole('listitem')

async function expectTakenBack(page: Page) {
  await page.waitForURL(/outcome=restored/)
  await expect(page.getByRole('main')).toContainText(interfaceText('fi', 'history', 'outcomeRestored'))
  await expect(values(page)).toHaveCount(3)
  await expect(values(page).first()).toContainText(interfaceText('fi', 'history', 'inForce'))
  await page.getByRole('link', { name: interfaceText('fi', 'history', 'toQuestion') }).click()
  await page.waitForURL(/kaytannot#q-ohjeet$/)
  await expect(new SectionScreen(page, section).question(ohjeet).getByRole('radio', { name: 'Kyllä', exact: true })).toBeChecked()
}

test('an earlier answer is taken back with the keyboard, and the section shows it', { tag: '@mobile' }, async ({ page }) => {
  await signIn(page, ownMunicipality().email)
  await page.goto(address)
  const form = new SectionScreen(page, section)
  for (const value of ['on', 'ei']) {
    const saving = page.waitForResponse((response) => response.url().includes('/answers/ohjeet') && response.ok())
    await form.answer(ohjeet, value)
    await saving
  }
  await form
    .question(ohjeet)
    .getByRole('link', { name: interfaceText('fi', 'answering', 'form.history') })
    .click()
  await page.waitForURL(`**${history}`)
  await expect(values(page)).toHaveCount(2)
  await expectAccessible(page)
  const stops = await tabUntil(page, (stop) => stop.tag === 'button' && stop.inMain)
  expect(stops.filter((stop) => !stop.ring || !stop.uncovered)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(/outcome=restored/)
  await expect(page.locator('#outcome')).toBeFocused()
  expect(await readFocus(page)).toMatchObject({ inMain: true, uncovered: true })
  await expectAccessible(page)
  await expectTakenBack(page)
})

test('a colleague who answered meanwhile is not overwritten', async ({ page }) => {
  await signIn(page, ownMunicipality().email)
  const put = (value: string, basedOn: number) => page.request.put('/api/rounds/2026/answers/ohjeet', { data: { value, basedOn } })
  await put('on', 0)
  await put('ei', 1)
  await page.goto(history)
  await put('suunnitteilla', 2)
  await restore(page).click()
  await page.waitForURL(/outcome=conflict/)
  await expect(page.locator('#outcome')).toContainText(interfaceText('fi', 'history', 'outcomeConflict'))
  await expect(values(page).first()).toContainText('Suunnitteilla')
  const { versions } = await (await page.request.get('/api/rounds/2026/answers/ohjeet/history')).json()
  expect(versions.map(({ value }: { value: string }) => value)).toEqual(['on', 'ei', 'suunnitteilla'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an earlier answer is taken back, and the section shows it', async ({ page }) => {
    await signIn(page, ownMunicipality().email)
    const form = new SectionScreen(page, section)
    for (const value of ['on', 'ei']) {
      await page.goto(address)
      await form.answer(ohjeet, value)
      await form.saveAndContinue()
      await page.waitForURL((url) => !url.pathname.endsWith('kaytannot'))
    }
    await page.goto(history)
    await expectNoSidewaysScroll(page)
    await restore(page).click()
    await expectTakenBack(page)
  })
})
