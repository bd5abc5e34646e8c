import { isAsking } from '@/questionnaire/asked'
import type { Locale } from '@/questionnaire/text'
import { questionnaireOf, returningMunicipality } from '@/testing/demonstration'
import { SectionScreen } from '../pages/section-page'
import { signIn } from '../pages/sign-in'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { interfaceText } from '../texts'

const questionnaire = questionnaireOf('2026')
const find = (key: string) => {
  for (const section of questionnaire.sections)
    for (const question of section.questions) if (question.key === key && isAsking(question)) return { section, question }
  throw new Error(`2026 does not ask ${key}`)
}
const manager = find('johtaja_some')
const channels = find('johtaja_kanavat')
const confirm = (locale: Locale) => interfaceText(locale, 'answering', 'form.confirm')
const take = (locale: Locale) => interfaceText(locale, 'answering', 'form.take').replace('{round}', '2024')

for (const { locale, javaScript } of [
  { locale: 'fi', javaScript: true },
  { locale: 'sv', javaScript: false },
] as const)
  test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled: javaScript })

    test('confirming a section leaves what its answers open to be seen and asked', { tag: '@mobile' }, async ({ page }) => {
      const { email } = returningMunicipality('fi', ['johtaja_some', 'johtaja_kanavat'], 'kylla')
      await signIn(page, email, locale)
      await page.goto(`/${locale}/rounds/2026/sections/${manager.section.key}`)
      const form = new SectionScreen(page, manager.section, locale)
      await expect(form.question(channels.question)).toBeHidden()

      await page.getByRole('button', { name: confirm(locale), exact: true }).click()
      await expect(form.question(manager.question).getByRole('radio', { checked: true })).toHaveCount(1)
      const opened = form.question(channels.question)
      await expect(opened).toBeVisible()
      await expect(opened.getByRole('checkbox', { checked: true })).toHaveCount(0)
      await expect(opened.getByRole('button', { name: take(locale) })).toBeVisible()
      await (javaScript ? expectAccessible(page) : expectNoSidewaysScroll(page))
      const { answers } = await (await page.request.get('/api/rounds/2026/answers')).json()
      expect(Object.keys(answers)).toContain('johtaja_some')
      expect(Object.keys(answers)).not.toContain('johtaja_kanavat')
    })
  })
