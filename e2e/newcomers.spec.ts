import type { Browser, Page } from '@playwright/test'
import { type Locale, say } from '@/questionnaire/text'
import { ownMunicipality } from '@/testing/demonstration'
import { signIn } from './pages/sign-in'
import { expect, expectAccessible, test } from './test'
import { interfaceText } from './texts'

type Story = { locale: Locale; javaScriptEnabled: boolean }

const ways = (['fi', 'sv'] as const).flatMap((locale) => [true, false].map((javaScriptEnabled): Story => ({ locale, javaScriptEnabled })))
const named = ({ locale, javaScriptEnabled }: Story) => `${locale}${javaScriptEnabled ? '' : ', without JavaScript'}`

async function newPage(browser: Browser, baseURL: string, { javaScriptEnabled }: Story): Promise<Page> {
  return (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
}

/** From the page of signing in: chooses the municipality, gives address and name, and proves the address by the mailed link. */
async function come(page: Page, { locale, javaScriptEnabled }: Story, municipality: string, email: string, name: string) {
  const t = (key: string) => interfaceText(locale, 'people', key)
  const newcomer = (key: string) => interfaceText(locale, 'newcomer', key)
  const [, link = ''] = /<link>(.*)<\/link>/.exec(newcomer('askText')) ?? []
  await page.goto(`/${locale}/sign-in`)
  await page.getByRole('link', { name: link }).click()
  await expect(page.getByRole('heading', { level: 1, name: newcomer('title') })).toBeVisible()
  if (javaScriptEnabled) await expectAccessible(page)
  await page.getByLabel(t('email')).fill(email)
  await page.getByRole('button', { name: t('joinAsk') }).click()
  // Without a municipality what was typed comes back.
  await expect(page.getByRole('alert').getByRole('link', { name: newcomer('problemMunicipality') })).toBeVisible()
  await expect(page.getByLabel(t('email'))).toHaveValue(email)
  if (javaScriptEnabled) await expectAccessible(page)
  await page.getByLabel(newcomer('municipality')).selectOption({ label: municipality })
  await page.getByRole('button', { name: t('joinAsk') }).click()
  await expect(page.getByRole('alert').getByRole('link', { name: t('problemJoinName') })).toBeVisible()
  await expect(page.getByLabel(newcomer('municipality')).getByRole('option', { selected: true })).toHaveText(municipality)
  await page.getByLabel(t('name'), { exact: true }).fill(name)
  await page.getByRole('button', { name: t('joinAsk') }).click()
  await expect(page.getByRole('heading', { level: 1, name: interfaceText(locale, 'signIn', 'codeTitle') })).toBeVisible()
  await openLetter(page, locale, email)
  await page.getByRole('main').getByRole('button').click()
}

/** Opens the link of the newest letter to an address. */
async function openLetter(page: Page, locale: Locale, to: string) {
  await page.goto(`/${locale}/demo/letters?to=${encodeURIComponent(to)}`)
  await page.getByRole('article').first().getByRole('link').first().click()
}

for (const way of ways) {
  const { locale } = way
  const language = locale === 'sv' ? 'sv' : 'fi'

  test(`a newcomer of the municipality’s domain answers at once, and its members are told (${named(way)})`, async ({
    browser,
    baseURL,
  }) => {
    const { code, name_fi: fi, name_sv: sv, email: member } = ownMunicipality(language)
    const name = say({ fi, sv }, locale)
    const page = await newPage(browser, baseURL, way)
    await come(page, way, name, `uusi${member.slice(member.indexOf('@'))}`, 'Ulla Uusi')
    await expect(page).toHaveURL(new RegExp(`/${locale}/rounds/2026\\?municipality=${code}$`))
    const hers = await newPage(browser, baseURL, way)
    await hers.goto(`/${locale}/demo/letters?to=${encodeURIComponent(member)}`)
    await expect(hers.getByRole('article').first()).toContainText('Ulla Uusi')
    await signIn(hers, member, locale)
    await hers.goto(`/${locale}/rounds/2026/people?municipality=${code}`)
    await expect(hers.getByRole('listitem').filter({ hasText: 'Ulla Uusi' })).toBeVisible()
  })

  for (const approve of [true, false])
    test(`a newcomer from elsewhere waits, and is ${approve ? 'let in' : 'refused'} (${named(way)})`, async ({ browser, baseURL }) => {
      const t = (key: string) => interfaceText(locale, 'people', key)
      const { code, name_fi: fi, name_sv: sv, email: member } = ownMunicipality(language)
      const asker = await newPage(browser, baseURL, way)
      const email = `kaisa.${code}@toimisto.example`
      const who = `Kaisa Konsultti ${code}`
      await come(asker, way, say({ fi, sv }, locale), email, who)
      await expect(asker.getByText(t('stateWaiting'))).toBeVisible()
      // Whoever answers for nobody is shown the way in again, and what waits.
      await asker.goto(`/${locale}/rounds`)
      await expect(asker.getByRole('link', { name: interfaceText(locale, 'newcomer', 'title') })).toBeVisible()
      await asker.getByRole('link', { name: t('waitingTitle') }).click()
      await expect(asker.getByText(t('stateWaiting'))).toBeVisible()
      const hers = await newPage(browser, baseURL, way)
      await signIn(hers, member, locale)
      await openLetterOf(hers, locale, member, who)
      await hers
        .getByRole('listitem')
        .filter({ hasText: who })
        .getByRole('button', { name: new RegExp(`^${t(approve ? 'approve' : 'refuse')}\\s?: ${who}$`) })
        .click()
      await expect(hers.getByText(t(approve ? 'said.approved' : 'said.refused'))).toBeVisible()
      await asker.goto(`/${locale}/demo/letters?to=${encodeURIComponent(email)}`)
      const told = interfaceText(locale, 'letters', approve ? 'join.approvedSubject' : 'join.refusedSubject')
      await expect(asker.getByRole('article').first()).toContainText(told.split('{')[0] ?? told)
      expect((await asker.goto(`/${locale}/rounds/2026?municipality=${code}`))?.status()).toBe(approve ? 200 : 404)
    })
}

/** Opens the letter to an address that tells of somebody. */
async function openLetterOf(page: Page, locale: Locale, to: string, who: string) {
  await page.goto(`/${locale}/demo/letters?to=${encodeURIComponent(to)}`)
  await page.getByRole('article').filter({ hasText: who }).first().getByRole('link').first().click()
}
