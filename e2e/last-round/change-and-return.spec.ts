import { isAsking } from '@/questionnaire/asked'
import { say } from '@/questionnaire/text'
import { ownMunicipality, questionnaireOf } from '@/testing/demonstration'
import { SectionScreen } from '../pages/section-page'
import { signIn } from '../pages/sign-in'
import { expect, test } from '../test'
import { interfaceText } from '../texts'

const section = questionnaireOf('2026').sections.find(({ key }) => key === 'kaytannot')
const find = (key: string) => {
  const found = section?.questions.find((each) => each.key === key)
  if (!section || !found || !isAsking(found)) throw new Error(`kaytannot does not ask ${key}`)
  return { section, question: found }
}
const { question: strategy } = find('strategia')
const { question: hours, section: practices } = find('some_tyoaika')

for (const javaScript of [true, false])
  test.describe(javaScript ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: javaScript })

    test('"Muuta" of the check page comes back to its row', async ({ page }) => {
      await signIn(page, ownMunicipality().email)
      await page.goto('/fi/rounds/2026/check')
      const row = page.locator('#a-strategia')
      await row.getByRole('link').click()
      const form = new SectionScreen(page, practices)
      await form.arrive()
      await form.answer(strategy, 'ei')
      await page.getByRole('button', { name: interfaceText('fi', 'answering', 'saveAndReturn') }).click()
      await page.waitForURL(/\/check#a-strategia$/)
      await expect(row).toContainText(
        'options' in strategy ? say(strategy.options.find(({ key }) => key === 'ei')?.label ?? strategy.label, 'fi') : '',
      )
      await expect(row).toBeInViewport()
    })

    test('Enter in a field saves and stays in the section, signed in', async ({ page }) => {
      await signIn(page, ownMunicipality().email)
      await page.goto('/fi/rounds/2026/sections/kaytannot')
      const form = new SectionScreen(page, practices)
      await form.answer(hours, 12)
      await form.question(hours).press('Enter')
      const stored = async () => (await (await page.request.get('/api/rounds/2026/answers')).json()).answers?.some_tyoaika?.value
      await expect.poll(stored).toBe(12)
      await form.arrive()
      expect(new URL(page.url()).pathname).toBe('/fi/rounds/2026/sections/kaytannot')
      await expect(form.question(hours)).toHaveValue('12')
    })
  })
