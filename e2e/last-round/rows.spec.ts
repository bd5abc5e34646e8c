import type { Page } from '@playwright/test'
import { isAsking } from '@/questionnaire/asked'
import type { Matrix } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { memberOf, ownMunicipality, questionnaireOf } from '@/testing/demonstration'
import { SectionScreen } from '../pages/section-page'
import { signIn } from '../pages/sign-in'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { interfaceText } from '../texts'

const section = questionnaireOf('2026').sections.find((each) => each.key === 'kaytannot')
const find = (key: string) => {
  const found = section?.questions.filter(isAsking).find((each) => each.key === key)
  if (!section || !found) throw new Error(`kaytannot does not ask ${key}`)
  return { section, question: found }
}
const kanavat = find('kanavat').question
const matrix = find('julkaisutiheys').question as Matrix
const nameOf = (row: string, locale: Locale) => say(matrix.rows.find(({ key }) => key === row)?.label ?? matrix.label, locale)
const columnOf = (column: string, locale: Locale) => say(matrix.columns.find(({ key }) => key === column)?.label ?? matrix.label, locale)

const saved = async (page: Page) => (await (await page.request.get('/api/rounds/2026/answers')).json()).answers

for (const { locale, javaScript } of [
  { locale: 'fi', javaScript: true },
  { locale: 'sv', javaScript: false },
] as const)
  test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled: javaScript })

    test('channels not used are not asked about, and half a matrix is seen', { tag: '@mobile' }, async ({ page }) => {
      await signIn(page, ownMunicipality(locale === 'sv' ? 'sv-fi' : 'fi').email, locale)
      await page.goto(`/${locale}/rounds/2026/sections/kaytannot`)
      const form = new SectionScreen(page, find('kanavat').section, locale)
      const place = form.question(matrix)
      const row = (key: string) => place.getByRole('group', { name: nameOf(key, locale), exact: true })
      await row('tiktok')
        .getByRole('radio', { name: columnOf('harvemmin', locale), exact: true })
        .check({ force: true })
      await form.answer(kanavat, ['facebook', 'instagram'])
      await row('facebook')
        .getByRole('radio', { name: columnOf('paivittain', locale), exact: true })
        .check({ force: true })
      if (!javaScript) await form.goOn()
      await page.goto(`/${locale}/rounds/2026/sections/kaytannot`)
      await expect(row('tiktok').getByRole('radio')).toHaveCount(0)
      await expect(row('tiktok')).toContainText(columnOf('ei_kaytossa', locale))
      await expect(row('instagram').getByRole('radio')).toHaveCount(matrix.columns.length)
      await (javaScript ? expectAccessible(page) : expectNoSidewaysScroll(page))

      await page.goto(`/${locale}/rounds/2026/check`)
      const term = page.locator('#a-julkaisutiheys')
      const missing = interfaceText(locale, 'answering', 'rowsMissing').replace('{rows}', nameOf('instagram', locale))
      await expect(term).toContainText(missing)
      await expect(term).toContainText(`${columnOf('ei_kaytossa', locale)}: ${nameOf('youtube', locale)}`)
      await expect(page.getByText(interfaceText(locale, 'answering', 'contradictionsTitle'))).toBeVisible()
      await expect(page.getByRole('main')).toContainText(`${nameOf('tiktok', locale)} (${columnOf('harvemmin', locale)})`)
      await (javaScript ? expectAccessible(page) : expectNoSidewaysScroll(page))
      await page.goto(`/${locale}/rounds/2026/check?show=unanswered`)
      await expect(page.getByRole('main')).toContainText(missing)
      const answers = await saved(page)
      expect(Object.keys(answers)).not.toContain('julkaisutiheys.youtube')
      expect(answers['julkaisutiheys.tiktok'].value).toBe('harvemmin')
    })
  })

test('a channel ticked opens its row at once, and what is still empty is told', async ({ page }) => {
  await signIn(page, memberOf('paimio'))
  await page.goto('/fi/rounds/2026/sections/kaytannot')
  const form = new SectionScreen(page, find('kanavat').section)
  const row = form.question(matrix).getByRole('group', { name: 'TikTok', exact: true })
  await form.answer(kanavat, ['facebook'])
  await expect(row.getByRole('radio')).toHaveCount(0)
  await form.answer(kanavat, ['tiktok'])
  await expect(row.getByRole('radio')).toHaveCount(matrix.columns.length)
  await row.getByRole('radio').first().check({ force: true })
  await page.getByRole('button', { name: interfaceText('fi', 'answering', 'form.confirm'), exact: true }).click()
  await expect(page.locator('#same-told')).toContainText(say(matrix.label, 'fi'))
})
