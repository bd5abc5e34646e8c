import type { Page } from '@playwright/test'
import type { Value } from '@/questionnaire/answer'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { ownMunicipality, questionnaireOf, returningMunicipality } from '@/testing/demonstration'
import { fullAnswers } from '@/testing/histories/full-answers'
import { Counted } from '../pages/counted'
import { HubScreen } from '../pages/round-pages'
import { SectionScreen } from '../pages/section-page'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { interfaceText } from '../texts'

const questionnaire = questionnaireOf('2026')
const answers = fullAnswers(questionnaire)
const asking = questionnaire.sections.flatMap((section) => section.questions.filter(isAsking).map((question) => ({ section, question })))
const isMeant = ({ key }: { key: string }) => answers[key] !== undefined
/** What is to be answered: of a matrix in each row that is asked. */
const givenTo = (question: Asking): Value => answers[slotsOf(question).find(isMeant)?.key ?? ''] ?? null
const text = (locale: Locale, key: string) => interfaceText(locale, 'unchanged', key)

/** What answering by these keys takes: ticks, or one field. */
function countAnswer(count: Counted, question: Asking, given: Value) {
  if (['number', 'short', 'long', 'date'].includes(question.type)) count.typed++
  else count.ticks += question.type === 'matrix' ? slotsOf(question).filter(isMeant).length : Array.isArray(given) ? given.length : 1
}

/** Asks for a letter and opens it; counted from its link on. */
async function openLetter(page: Page, email: string, locale: Locale): Promise<Counted> {
  await page.goto(`/${locale}/sign-in`)
  await page.getByRole('textbox', { name: interfaceText(locale, 'signIn', 'email') }).fill(email)
  await page.getByRole('button', { name: interfaceText(locale, 'signIn', 'send') }).click()
  await page.getByRole('heading', { level: 1, name: interfaceText(locale, 'signIn', 'codeTitle') }).waitFor()
  await page.goto(`/${locale}/demo/letters?to=${encodeURIComponent(email)}`)
  const count = new Counted(page)
  await count.press(page.getByRole('article').first().getByRole('link').first())
  await count.press(page.getByRole('main').getByRole('button'))
  await page.waitForURL(/\/rounds\/2026/)
  return count
}

/** Answers the required questions that stand in the page's fields and have no answer. */
async function answerFresh(page: Page, locale: Locale, count: Counted) {
  const form = new SectionScreen(page, questionnaire.sections[0] as Section, locale)
  for (const { question } of asking) {
    const given = givenTo(question)
    if (!question.required || given === null || !(await page.locator(`#q-${question.key}`).isVisible())) continue
    await form.answer(question, given, (key) => isMeant({ key }))
    countAnswer(count, question, given)
  }
}

const stored = async (page: Page): Promise<Record<string, { value: Value }>> =>
  (await (await page.request.get('/api/rounds/2026/answers')).json()).answers

const begin = (page: Page, locale: Locale) => page.getByRole('main').getByRole('link', { name: text(locale, 'hubButton') })
const goOn = (page: Page, locale: Locale) => page.getByRole('button', { name: goName[locale] })
const goName: Record<Locale, RegExp> = {
  fi: /^Vahvista \d+ vastausta ja jatka$/,
  sv: /^Bekräfta \d+ svar och fortsätt$/,
  en: /^Confirm \d+ answers and continue$/,
}

for (const { locale, javaScript } of [
  { locale: 'fi', javaScript: true },
  { locale: 'sv', javaScript: true },
  { locale: 'fi', javaScript: false },
  { locale: 'sv', javaScript: false },
] as const)
  test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled: javaScript })
    const look = (page: Page) => (javaScript ? expectAccessible(page) : expectNoSidewaysScroll(page))
    const known = ['johtaja_some', 'johtaja_kanavat', 'kanavat', 'vastuu'] as const

    test('nothing has changed: at most six presses and five pages from the letter to the receipt', { tag: '@mobile' }, async ({ page }) => {
      const { email } = returningMunicipality('fi', known, 'kylla')
      const count = await openLetter(page, email, locale)
      await count.press(begin(page, locale))
      await page.getByRole('heading', { level: 1, name: text(locale, 'title') }).waitFor()
      await look(page)
      const shown = await page.locator('input[name="carry"]').evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ value }) => value))
      expect(shown).toEqual(expect.arrayContaining([...known]))
      expect(Object.keys(await stored(page))).toEqual([])
      await answerFresh(page, locale, count)
      await count.press(goOn(page, locale))
      await page.waitForURL(/\/check/)
      await count.press(page.getByRole('button', { name: interfaceText(locale, 'answering', 'send') }))
      await page.waitForURL(/\/sent/)
      process.stdout.write(`nothing changed, ${locale}, ${javaScript ? 'with' : 'without'} JavaScript: ${count}\n`)
      expect(count.presses).toBeLessThanOrEqual(6)
      expect(count.pages).toBeLessThanOrEqual(5)
      const saved = Object.keys(await stored(page)).map((key) => key.split('.')[0])
      expect(saved).toEqual(expect.arrayContaining(shown))
      const { versions } = await (await page.request.get('/api/rounds/2026/answers/johtaja_kanavat/history')).json()
      expect(versions).toMatchObject([{ carriedFrom: '2024' }])
    })

    test('"Muuttunut" goes to the question and comes back to its row, and nothing filled in is lost', async ({
      page,
      browser,
      baseURL,
    }) => {
      const { email } = returningMunicipality('fi', known, 'kylla')
      await openLetter(page, email, locale)
      await begin(page, locale).click()
      const form = new SectionScreen(page, questionnaire.sections[0] as Section, locale)
      const find = (key: string) => asking.find(({ question }) => question.key === key) ?? asking[0]
      const satisfaction = find('tyytyvaisyys')?.question as Asking
      await form.answer(satisfaction, '4')
      const row = page.locator('#a-vastuu')
      const last = await row.textContent()
      await row.getByRole('button').click()
      await page.waitForURL(/\/sections\/verkkopalvelu/)
      const responsible = find('vastuu')?.question as Asking
      const options = 'options' in responsible ? responsible.options : []
      const other = options.find(({ label }) => !last?.includes(say(label, locale)))
      await form.answer(responsible, other?.key ?? null)
      await page.getByRole('button', { name: interfaceText(locale, 'answering', 'saveAndReturn') }).click()
      await page.waitForURL(/\/unchanged.*#a-vastuu$/)
      await expect(row).toBeInViewport()
      await expect(row).toContainText(interfaceText(locale, 'answering', 'changed'))
      await expect(form.question(satisfaction).getByRole('radio', { checked: true })).toHaveCount(1)
      expect((await stored(page)).vastuu?.value).toBe(other?.key)

      // A colleague answers otherwise while the page stands: it is shown, and not overwritten.
      const colleague = await (await browser.newContext({ baseURL, storageState: await page.context().storageState() })).newPage()
      const put = await colleague.request.put('/api/rounds/2026/answers/johtaja_some', { data: { value: 'ei', basedOn: 0 } })
      expect(put.status()).toBe(200)
      await answerFresh(page, locale, new Counted(page))
      await goOn(page, locale).click()
      await page.waitForURL(/taken=johtaja_some/)
      await look(page)
      await expect(page.locator('#a-johtaja_some')).toContainText(interfaceText(locale, 'answering', 'changed'))
      const saved = await stored(page)
      expect(saved.johtaja_some?.value).toBe('ei')
      expect(Object.keys(saved)).not.toContain('johtaja_kanavat')
      expect(Object.keys(saved)).toContain('kanavat')
    })
  })

test('what is missing among the fields is asked for, and nothing is confirmed before', async ({ page }) => {
  const { email } = returningMunicipality('fi', ['johtaja_some', 'johtaja_kanavat', 'kanavat', 'vastuu'], 'kylla')
  await openLetter(page, email, 'fi')
  await begin(page, 'fi').click()
  await goOn(page, 'fi').click()
  await expect(page.locator('#error-summary')).toBeFocused()
  await expectAccessible(page)
  expect(await stored(page)).toEqual({})

  await page.locator('#vastaamisaika').fill('12')
  await page.locator('#vastaamisaika').press('Enter')
  await expect.poll(async () => (await stored(page)).vastaamisaika?.value).toBe(12)
  expect(new URL(page.url()).pathname).toBe('/fi/rounds/2026/unchanged')
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
  await page.locator('#a-vastuu').getByRole('button').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sections\/verkkopalvelu/)
  await expectNoSidewaysScroll(page)
})

test('all by hand, counted', async ({ page }) => {
  const { email } = ownMunicipality()
  const count = await openLetter(page, email, 'fi')
  const hub = new HubScreen(page)
  const [first] = questionnaire.sections
  if (!first) throw new Error('no sections')
  await count.press(page.getByRole('link', { name: say(first.task, 'fi') }))
  for (const section of questionnaire.sections) {
    const form = new SectionScreen(page, section)
    await form.arrive()
    for (const question of section.questions.filter(isAsking)) {
      const given = givenTo(question)
      if (given === null || !(await form.question(question).isVisible())) continue
      await form.answer(question, given, (key) => isMeant({ key }))
      countAnswer(count, question, given)
    }
    await expect(form.saved).toBeVisible()
    await form.goOn(() => count.press(page.getByRole('button', { name: interfaceText('fi', 'answering', 'form.save') })))
  }
  count.presses++
  await hub.checkAndSend()
  count.presses++
  await hub.send()
  process.stdout.write(`all by hand: ${count}\n`)
})
