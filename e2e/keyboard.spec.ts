import type { Page } from '@playwright/test'
import { say } from '@/questionnaire/text'
import { ownMunicipality, questionnaireOf } from '@/testing/demonstration'
import { type Stop, tabUntil } from './pages/focus'
import { HubScreen } from './pages/round-pages'
import { SectionScreen } from './pages/section-page'
import { signIn } from './pages/sign-in'
import { expect, test } from './test'
import { interfaceText } from './texts'

const sections = questionnaireOf('2026').sections
const at = sections.findIndex((section) => section.key === 'kaytannot')

/** Names of the fields a reader can see, in the page's order. */
const visibleFields = (page: Page) =>
  page.locator('main form').evaluate((form: HTMLFormElement) => [
    ...new Set(
      [...form.elements]
        .filter((each) => each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement)
        .filter((each) => each.type !== 'hidden' && each.checkVisibility())
        .map((each) => each.name),
    ),
  ])

/** Answers the field that has the focus with keys alone. */
async function answer(page: Page, { type, name }: Stop) {
  if (type === 'radio') await page.keyboard.press('ArrowRight')
  else if (type === 'checkbox') await page.keyboard.press('Space')
  else await page.keyboard.type(name === 'some_tyoaika' ? '12' : 'Aika ei riitä.')
}

/** Tells of stops where the focus cannot be seen. */
const unseen = (stops: Stop[]) => stops.filter((stop) => !stop.ring || !stop.uncovered).map((stop) => stop.text || stop.name)

test('a section is answered with the keyboard alone', { tag: '@mobile' }, async ({ page }) => {
  await signIn(page, ownMunicipality().email)
  const hub = new HubScreen(page)
  await hub.open()
  const section = sections[at]
  if (!section) throw new Error('no such section')
  const task = say(section.task, 'fi')
  expect(unseen(await tabUntil(page, (stop) => stop.text.includes(task)))).toEqual([])
  await page.keyboard.press('Enter')
  const form = new SectionScreen(page, section)
  await form.arrive()

  const isSave = (stop: Stop) => stop.text === interfaceText('fi', 'answering', 'form.save')
  const stops: Stop[] = []
  const chosen = new Set<string>()
  for (let last: Stop | undefined; !last || !isSave(last); ) {
    ;[last] = await tabUntil(page, () => true)
    if (!last) break
    stops.push(last)
    if (!last.name || last.tag === 'button' || chosen.has(last.name)) continue
    chosen.add(last.name)
    await answer(page, last)
  }
  expect(unseen(stops)).toEqual([])
  const reached = stops.filter((stop) => stop.inMain && stop.name && stop.tag !== 'button')
  // The channel chosen leaves one row of the matrix to be asked.
  expect([...new Set(reached.map((stop) => stop.name))]).toEqual(await visibleFields(page))
  const upwards = reached.filter((stop, index) => stop.top < (reached[index - 1]?.top ?? 0))
  expect(upwards.map((stop) => stop.name)).toEqual([])

  const backwards = await tabUntil(page, (stop) => stop.inMain && stop.tag === 'a', 'Shift+Tab')
  expect(unseen(backwards)).toEqual([])
  await form.goOn(async () => {
    await tabUntil(page, isSave)
    await page.keyboard.press('Enter')
  })
  const next = sections[at + 1]
  if (next) await new SectionScreen(page, next).arrive()

  const { answers } = await (await page.request.get('/api/rounds/2026/answers')).json()
  const values = Object.fromEntries(Object.keys(answers).map((key) => [key, answers[key].value]))
  expect(values).toEqual({
    ohjeet: 'suunnitteilla',
    koulutus: ['henkilosto'],
    strategia: 'muussa',
    kanavat: ['facebook'],
    ...Object.fromEntries(
      section.questions.flatMap((question) => (question.type === 'matrix' ? [[`${question.key}.facebook`, question.columns[1]?.key]] : [])),
    ),
    some_tyoaika: 12,
    tyytyvaisyys: '2',
    vaikeinta: 'Aika ei riitä.',
  })
})

test('the skip link leads past the masthead and the section bar', async ({ page }) => {
  await signIn(page, ownMunicipality().email)
  await page.goto('/fi/rounds/2026/sections/tiedot')
  const skip = await tabUntil(page, () => true)
  expect(skip.map((stop) => stop.text)).toEqual([interfaceText('fi', 'common', 'skipToContent')])
  expect(unseen(skip)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const [first] = await tabUntil(page, () => true)
  expect(first).toMatchObject({ inMain: true, ring: true, uncovered: true })
})
