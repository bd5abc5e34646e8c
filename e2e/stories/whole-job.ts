import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { isAsking } from '@/questionnaire/asked'
import { type Locale, say } from '@/questionnaire/text'
import { largestUntouched, questionnaireOf } from '@/testing/demonstration'
import { fullAnswers } from '@/testing/histories/full-answers'
import { HubScreen, RoundAdmin } from '../pages/round-pages'
import type { SectionScreen } from '../pages/section-page'
import { administratorEmail, signIn, signInByHand } from '../pages/sign-in'
import { readCells } from '../read-xlsx'
import { expect, expectAccessible, expectNoSidewaysScroll } from '../test'
import { interfaceText, pattern } from '../texts'
import { figures2018 } from './published'

type Job = { browser: Browser; use: BrowserContextOptions; locale: Locale; javaScript: boolean }

/** Reads a page as its reader would: whole, not scrolling sideways, and clean to axe (which needs JavaScript). */
const look = (page: Page, javaScript: boolean) => (javaScript ? expectAccessible(page) : expectNoSidewaysScroll(page))

/**
 * The main job from end to end: a municipality signs in, answers everything, finds its answers in another browser and sends;
 * an administrator closes; a visitor reads 2018's published figures and finds them in the sheet.
 */
export async function doWholeJob({ browser, use, locale, javaScript }: Job) {
  const anew = async () => (await browser.newContext({ ...use, javaScriptEnabled: javaScript })).newPage()
  const questionnaire = questionnaireOf('2026')
  const answers = fullAnswers(questionnaire)
  const municipality = largestUntouched(locale === 'sv' ? 'sv-fi' : 'fi')

  const member = await anew()
  await signInByHand(member, municipality.email, locale)
  const hub = new HubScreen(member, '2026', locale)
  await look(member, javaScript)
  for (const section of questionnaire.sections) {
    await hub.open()
    const page = await hub.enter(section)
    await look(member, javaScript)
    await answerSection(page, answers, javaScript)
  }

  const second = await anew()
  await signIn(second, municipality.email, locale)
  const stored = await (await second.request.get('/api/rounds/2026/answers')).json()
  const values = Object.fromEntries(
    Object.entries(stored.answers as Record<string, { value: unknown }>).map(([key, answer]) => [key, answer.value]),
  )
  expect(values).toEqual(answers)
  await expectShown(second, locale, questionnaire, answers)

  await hub.open()
  await hub.checkAndSend()
  await look(member, javaScript)
  await hub.send()
  await expect(member.getByRole('heading', { level: 1 })).toContainText(pattern(locale, 'answering', 'sentHeading'))
  await look(member, javaScript)
  await member.goto(`/${locale}/demo/letters?to=${encodeURIComponent(municipality.email)}`)
  await expect(member.getByRole('article').first()).toContainText('2026')

  const admin = await anew()
  await signInByHand(admin, administratorEmail, locale)
  await look(admin, javaScript)
  const round = new RoundAdmin(admin, '2026', locale)
  await round.open()
  await look(admin, javaScript)
  await round.close()
  await expect(admin.getByText(pattern(locale, 'admin', 'closedBy'))).toBeVisible()

  const refused = await member.request.put('/api/rounds/2026/answers/ohjeet', { data: { value: 'ei', basedOn: 1 } })
  expect(refused.status()).toBe(409)
  expect(await refused.json()).toMatchObject({ code: 'round-closed' })
  const kept = await (await member.request.get('/api/rounds/2026/answers')).json()
  expect(kept.answers.ohjeet.value).toBe(answers.ohjeet)

  const reader = await anew()
  await readResults(reader, locale, javaScript)
}

/** Fills in a section and goes on; without JavaScript the page comes back when answers open further questions. */
async function answerSection(page: SectionScreen, answers: ReturnType<typeof fullAnswers>, javaScript: boolean) {
  const here = page.page.url()
  const given: typeof answers = {}
  for (let more = true; more; ) {
    for (const question of page.section.questions) {
      if (!isAsking(question)) continue
      const keys = Object.keys(answers).filter((key) => key === question.key || key.startsWith(`${question.key}.`))
      if (keys.length === 0 || keys.every((key) => key in given) || !(await page.question(question).isVisible())) continue
      await page.answer(question, answers[keys[0] ?? ''] ?? null, (key) => key in answers)
      for (const key of keys) given[key] = answers[key] ?? null
    }
    if (javaScript) await expect(page.saved).toBeVisible()
    if (javaScript) await page.goOn()
    else await page.saveAndContinue()
    await page.page.waitForLoadState()
    more = !javaScript && page.page.url().split('#')[0] === here.split('#')[0]
  }
}

/** In a second browser the answers are there: a matrix row, and a question behind a condition. */
async function expectShown(
  page: Page,
  locale: Locale,
  questionnaire: ReturnType<typeof questionnaireOf>,
  answers: ReturnType<typeof fullAnswers>,
) {
  const hub = new HubScreen(page, '2026', locale)
  for (const section of questionnaire.sections) {
    const matrix = section.questions.find((question) => question.type === 'matrix')
    const conditional = section.questions.find((question) => question.when && isAsking(question) && question.key in answers)
    if (!matrix && !conditional) continue
    await hub.open()
    const shown = await hub.enter(section)
    if (conditional && isAsking(conditional)) await expect(shown.question(conditional)).toBeVisible()
    if (matrix?.type === 'matrix') {
      const column = matrix.columns.find((each) => each.key === answers[`${matrix.key}.${matrix.rows[0]?.key}`])
      const row = shown.question(matrix).getByRole('group').first()
      await expect(row.getByRole('radio', { name: column ? say(column.label, locale) : '', exact: true })).toBeChecked()
    }
  }
}

/** The published figures of 2018 stand on its pages and in the cells of its sheet. */
async function readResults(page: Page, locale: Locale, javaScript: boolean) {
  await page.goto(`/${locale}/results/2018`)
  await look(page, javaScript)
  const form = questionnaireOf('2018')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'XLSX' }).first().click()])
  const cells = readCells(await download.path())
  for (const { question: key, option, percent } of figures2018) {
    const question = form.sections.flatMap((section) => section.questions).find((each) => each.key === key)
    if (!question || !isAsking(question)) throw new Error(`2018 does not ask ${key}`)
    await page.goto(`/${locale}/results/2018/${key}`)
    const label =
      'options' in question ? say(question.options.find((each) => each.key === option)?.label ?? question.label, locale) : option
    const row = page
      .getByRole('table')
      .filter({ has: page.getByRole('columnheader', { name: interfaceText(locale, 'results', 'columnPlain'), exact: true }) })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
      .first()
    await expect(row.getByRole('cell').nth(1), `${key} ${option}`).toHaveText(new RegExp(`^${percent}(\\s%)?$`))
    const sheet = Object.values(cells).find((rows) => rows.some((cellsOfRow) => cellsOfRow.includes(say(question.title, locale))))
    const share = sheet?.find((cellsOfRow) => cellsOfRow[0] === label)?.find((cell) => typeof cell === 'number' && cell > 0 && cell <= 1)
    expect(Math.round(Number(share) * 100), `${key} ${option} in the sheet`).toBe(percent)
  }
  await look(page, javaScript)
}
