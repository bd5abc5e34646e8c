import type { Locator, Page } from '@playwright/test'
import type { Locale } from '@/questionnaire/text'
import { say } from '@/questionnaire/text'
import { questionnaireOf } from '@/testing/demonstration'
import { fullAnswers } from '@/testing/histories/full-answers'
import { SectionScreen } from '../pages/section-page'
import { signIn } from '../pages/sign-in'
import { type Service, startService } from '../service'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { asRead, interfaceText } from '../texts'
import { question, storedValue } from './section'

const questionnaire = questionnaireOf('2026')
const section = questionnaire.sections.find(({ key }) => key === 'kaytannot')

let service: Service
// biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
test.beforeAll(async ({}, info) => {
  service = await startService(`changed-${info.workerIndex}`)
})
test.afterAll(() => service.stop())

async function sendEverything(page: Page) {
  const { answers } = await (await page.request.get('/api/rounds/2026/answers')).json()
  for (const [key, value] of Object.entries(fullAnswers(questionnaire))) {
    const data = { value, basedOn: answers[key]?.version ?? 0 }
    expect((await page.request.put(`/api/rounds/2026/answers/${key}`, { data })).status()).toBe(200)
  }
  expect((await page.request.post('/api/rounds/2026/submission')).status()).toBe(200)
}

/** Answers the question about guidelines otherwise than it stands. */
async function changeGuidelines(page: Page, locale: Locale, javaScript: boolean) {
  if (!section) throw new Error('no such section')
  const other = (await storedValue(page, 'ohjeet')) === 'on' ? 'ei' : 'on'
  await page.goto(`/${locale}/rounds/2026/sections/kaytannot`)
  const form = new SectionScreen(page, section, locale)
  await form.answer(question('ohjeet'), other)
  if (!javaScript) await form.saveAndContinue()
  await expect.poll(() => storedValue(page, 'ohjeet')).toBe(other)
}

/** What each part of a row of the check page says: question, what was, what is, and the link. */
const partsOf = async (row: Locator): Promise<string[]> => (await row.locator('dt, dd').allInnerTexts()).map(asRead)

/** How the answer about guidelines reads. */
function guidelinesAs(value: unknown, locale: Locale): string {
  const asked = question('ohjeet')
  const label = 'options' in asked ? asked.options.find(({ key }) => key === value)?.label : undefined
  if (!label) throw new Error(`ohjeet has no option ${value}`)
  return asRead(say(label, locale))
}

/** On the check page what has changed leads, once, with what was sent beside what is now. */
async function expectLeadingChanges(page: Page, locale: Locale, sent: unknown) {
  const t = (key: string) => interfaceText(locale, 'answering', key)
  const since = page.getByRole('region', { name: t('changes.sinceSending') })
  const now = await storedValue(page, 'ohjeet')
  const [term, before, after, link] = await partsOf(since.locator('#a-ohjeet'))
  expect(term).toBe(asRead(say(question('ohjeet').label, locale)))
  expect(before).toBe(`${t('changes.sent')} ${guidelinesAs(sent, locale)}`)
  expect(after?.startsWith(`${t('changes.now')} ${guidelinesAs(now, locale)}`)).toBe(true)
  expect(link).toMatch(new RegExp(`^${t('change')}\\s?: ${term}$`))
  // What another answer hides now is no longer asked, and cannot be changed here.
  const [, facebook, hidden, none] = await partsOf(since.locator('#a-johtaja_kanavat'))
  expect(facebook).toContain('Facebook')
  expect(hidden).toBe(`${t('changes.now')} ${t('changes.notAsked')}`)
  expect(none).toBe('')
  const lastRound = page.getByRole('region', { name: t('changes.sinceRound').replace('{round}', '2024') }).locator('dl > div')
  expect(await lastRound.count()).toBeGreaterThan(0)
  for (const row of await lastRound.all()) expect((await partsOf(row))[1]).toMatch(/^2024 ./)
  const rows = await page.locator('main dl > div').evaluateAll((all) => all.map(({ id }) => id))
  expect(rows).toHaveLength(new Set(rows).size)
  expect(rows.slice(0, 3).sort()).toEqual(['a-johtaja_kanavat', 'a-johtaja_some', 'a-ohjeet'])
  await expect(page.locator('#unsent')).not.toContainText(say(question('ohjeet').label, locale))
}

for (const locale of ['fi', 'sv'] as const)
  for (const javaScript of [true, false])
    test(`a change after sending is told on every page until it is sent (${locale}${javaScript ? '' : ', without JavaScript'})`, async ({
      browser,
      contextOptions,
      viewport,
    }) => {
      const use = { ...contextOptions, viewport, baseURL: service.url, javaScriptEnabled: javaScript }
      const own = async () => (await browser.newContext(use)).newPage()
      const t = (key: string) => interfaceText(locale, 'answering', key)
      const [maija, liisa] = [await own(), await own()]
      await signIn(maija, 'viestinta@alajarvi.example', locale)
      await signIn(liisa, 'kirjasto@alajarvi.example', locale)
      const at = (path = '') => `/${locale}/rounds/2026${path}`
      const banner = maija.locator('#unsent')
      await sendEverything(maija)
      await maija.goto(at())
      await expect(maija.getByRole('heading', { name: t('sentPageTitle') })).toBeVisible()
      await expect(banner).toHaveCount(0)

      const sent = await storedValue(maija, 'ohjeet')
      const { answers } = await (await liisa.request.get('/api/rounds/2026/answers')).json()
      const hiding = { value: 'ei', basedOn: answers.johtaja_some.version }
      expect((await liisa.request.put('/api/rounds/2026/answers/johtaja_some', { data: hiding })).status()).toBe(200)
      await changeGuidelines(liisa, locale, javaScript)
      for (const path of ['/people', '/history', '/earlier', '/check', '/sent', '/sections/kaytannot', '']) {
        await maija.goto(at(path))
        await expect(banner).toContainText(
          { fi: 'Muutokset eivät ole vielä mukana tuloksissa', sv: 'Ändringarna är inte med i resultaten ännu' }[locale],
        )
        if (path === '/check') await expectLeadingChanges(maija, locale, sent)
        else await expect(banner).toContainText(say(question('ohjeet').label, locale))
        await expect(banner).toContainText('Liisa Korhonen')
        // Above a form that may hold more, sending is left to the check page.
        await expect(banner.getByRole('button')).toHaveCount(path === '/sections/kaytannot' ? 0 : 1)
        await (javaScript ? expectAccessible(maija) : expectNoSidewaysScroll(maija))
        if (path !== '/check' || !viewport) continue
        await maija.setViewportSize({ width: 320, height: 800 })
        await expectNoSidewaysScroll(maija)
        await maija.setViewportSize(viewport)
      }
      await banner.getByRole('button', { name: t('unsent.button') }).click()
      await maija.waitForURL(/\/sent/)
      await expect(maija.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(banner).toHaveCount(0)
      await maija.goBack()
      await maija.waitForURL(/\/rounds\/2026$/)
      await expect(banner).toHaveCount(0)

      await changeGuidelines(liisa, locale, javaScript)
      await maija.goto(at('/check'))
      await expect(banner).toContainText(
        { fi: 'Muutos ei ole vielä mukana tuloksissa', sv: 'Ändringen är inte med i resultaten ännu' }[locale],
      )
      const sending = maija.getByRole('region', { name: t('unsent.button') })
      await expect(maija.getByRole('button', { name: t('send'), exact: true })).toHaveCount(0)
      await sending.getByRole('button', { name: t('unsent.button'), exact: true }).press('Enter')
      await maija.waitForURL(/\/sent/)
      await expect(maija.getByRole('heading', { level: 1 })).toBeVisible()
      await maija.goBack()
      await maija.waitForURL(/\/check/)
      await expect(maija.getByRole('heading', { name: t('sentPageTitle') })).toBeVisible()
      await expect(sending).toHaveCount(0)
      await expect(banner).toHaveCount(0)
      await maija.goto(at())
      await expect(banner).toHaveCount(0)
      await Promise.all([maija, liisa].map((page) => page.context().close()))
    })
