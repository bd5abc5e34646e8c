import type { Page } from '@playwright/test'
import type { Locale } from '@/questionnaire/text'
import { ownMunicipality } from '@/testing/demonstration'
import { signIn } from './pages/sign-in'
import { expect, expectAccessible, test } from './test'
import { interfaceText, pattern } from './texts'

/** A member invites a colleague of the municipality's domain, who signs in by the letter. */
async function inviteHim(hers: Page, his: Page, locale: Locale, code: string, email: string) {
  const t = (key: string) => interfaceText(locale, 'people', key)
  await hers.goto(`/${locale}/rounds/2026/people?municipality=${code}`)
  await hers.getByLabel(t('email')).fill(email)
  await hers.getByLabel(t('nameOptional')).fill('Ulla Uusi')
  await hers.getByRole('button', { name: t('invite') }).click()
  await expect(hers.getByText(t('said.invited').replace('{who}', email))).toBeVisible()
  await his.goto(`/${locale}/demo/letters?to=${encodeURIComponent(email)}`)
  await his.getByRole('article').first().getByRole('link').first().click()
  await his.getByRole('main').getByRole('button').click()
  await his.waitForURL(/\/rounds\/2026/)
}

for (const locale of ['fi', 'sv'] as const)
  for (const javaScriptEnabled of [true, false])
    test(`whoever is removed with a page open loses no text and is told why (${locale}${javaScriptEnabled ? '' : ', without JavaScript'})`, async ({
      browser,
      baseURL,
    }) => {
      const t = (key: string) => interfaceText(locale, 'people', key)
      const removed = (key: string) => interfaceText(locale, 'removed', key)
      const { code, email: member } = ownMunicipality(locale)
      const own = async () => (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
      const [hers, his] = [await own(), await own()]
      await signIn(hers, member, locale)
      await inviteHim(hers, his, locale, code, `poistuva${member.slice(member.indexOf('@'))}`)
      await his.goto(`/${locale}/rounds/2026/sections/kaytannot?municipality=${code}`)

      await hers.goto(`/${locale}/rounds/2026/people?municipality=${code}`)
      await hers.getByRole('link', { name: new RegExp(`^${t('remove')}\\s?: Ulla Uusi$`) }).click()
      await hers.getByRole('button', { name: t('removeButton') }).click()
      await expect(hers.getByText(t('said.removed'))).toBeVisible()

      const text = 'Tämä oli vielä kesken.'
      await his.locator('#q-vaikeinta').getByRole('textbox').fill(text)
      if (javaScriptEnabled) {
        await expect(his.getByRole('status').filter({ hasText: interfaceText(locale, 'answering', 'form.refused') })).toBeVisible()
        await his.reload()
      } else await his.getByRole('button', { name: interfaceText(locale, 'answering', 'form.save') }).click()
      await expect(his).toHaveURL(new RegExp(`/${locale}/rounds/2026/removed\\?municipality=${code}`))
      await expect(his.getByText(pattern(locale, 'removed', 'by'))).toBeVisible()
      await expect(his.getByRole('heading', { name: removed('typed') })).toBeVisible()
      await expect(his.getByText(text)).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(his)
      await his.getByRole('link', { name: removed('again') }).click()
      await expect(his.getByRole('heading', { level: 1, name: interfaceText(locale, 'newcomer', 'title') })).toBeVisible()
      await expect(his.getByLabel(interfaceText(locale, 'newcomer', 'municipality'))).toHaveValue(code)
    })
