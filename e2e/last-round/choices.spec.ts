import type { Locator, Page } from '@playwright/test'
import type { Value } from '@/questionnaire/answer'
import { isAsking } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { memberOf, questionnaireOf } from '@/testing/demonstration'
import { SectionScreen } from '../pages/section-page'
import { signIn } from '../pages/sign-in'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test'
import { interfaceText } from '../texts'

const questionnaire = questionnaireOf('2026')

function sectionOf(key: string): { section: Section; find: (question: string) => Asking } {
  const section = questionnaire.sections.find((each) => each.key === key)
  if (!section) throw new Error(key)
  const find = (name: string) => {
    const found = section.questions.filter(isAsking).find((each) => each.key === name)
    if (!found) throw new Error(name)
    return found
  }
  return { section, find }
}
const { section, find } = sectionOf('kaytannot')
const kanavat = find('kanavat')

const text = (locale: Locale, name: string) => interfaceText(locale, 'answering', `form.${name}`).replace('{round}', '2024')

async function stored(page: Page, key: string, round = '2026'): Promise<Value | undefined> {
  const { answers } = await (await page.request.get(`/api/rounds/${round}/answers`)).json()
  return answers[key]?.value
}

async function give(page: Page, answers: Record<string, Value>) {
  for (const [key, value] of Object.entries(answers)) {
    const { version = 0 } = (await (await page.request.get('/api/rounds/2026/answers')).json()).answers[key] ?? {}
    const reply = await page.request.put(`/api/rounds/2026/answers/${key}`, { data: { value, basedOn: version } })
    expect(reply.status(), key).toBe(200)
  }
}

/** The list of channels beside its proposal, with one that was not among those of 2024. */
async function channels(page: Page, locale: Locale) {
  const then = (await stored(page, 'kanavat', '2024')) as string[]
  const options = 'options' in kanavat ? kanavat.options : []
  const added = options.find(({ key }) => !then.includes(key))
  if (!added) throw new Error('every channel was used in 2024')
  await page.goto(`/${locale}/rounds/2026/sections/kaytannot`)
  const form = new SectionScreen(page, section, locale)
  const list = form.question(kanavat)
  return {
    form,
    list,
    take: list.getByRole('button', { name: text(locale, 'take') }),
    box: list.getByRole('checkbox', { name: say(added.label, locale), exact: true }),
    both: options.map(({ key }) => key).filter((key) => key === added.key || then.includes(key)),
    then,
    added: added.key,
  }
}

const expectMarked = async (list: Locator, locale: Locale, then: readonly string[]) => {
  await expect(list.locator('[data-was="2024"]')).toHaveCount(then.length)
  await expect(list.locator(`input[value="${then[0]}"]`)).toHaveAccessibleDescription(text(locale, 'chosenThen'))
}

test('a tick beside a proposal leaves the proposal in sight, and one press takes it in', { tag: '@mobile' }, async ({ page }) => {
  await signIn(page, memberOf('keuruu'))
  const { form, list, take, box, both, then, added } = await channels(page, 'fi')
  await expectMarked(list, 'fi', then)
  await box.focus()
  await page.keyboard.press('Space')
  await expect(list).toContainText(text('fi', 'notTaken'))
  await expect(form.saved).toBeVisible()
  expect(await stored(page, 'kanavat')).toEqual([added])
  await form.saveAndContinue()
  await expect(page.locator('#look-again').getByRole('link', { name: say(kanavat.label, 'fi') })).toBeVisible()
  await expectAccessible(page)

  await take.focus()
  await page.keyboard.press('Enter')
  await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(both.length)
  await expect(list.getByRole('checkbox', { checked: true }).first()).toBeFocused()
  await expect.poll(() => stored(page, 'kanavat')).toEqual(both)
  await form.saveAndContinue()
  await page.waitForURL((url) => !url.pathname.endsWith('/kaytannot'))
})

test('who meant the fewer choices goes on with a second press', async ({ page }) => {
  await signIn(page, memberOf('nurmes'))
  const { form, box, added } = await channels(page, 'fi')
  await box.check()
  await form.saveAndContinue()
  await expect(page.locator('#look-again')).toBeFocused()
  await form.saveAndContinue()
  await page.waitForURL((url) => !url.pathname.endsWith('/kaytannot'))
  expect(await stored(page, 'kanavat')).toEqual([added])
})

/** An answer of each type, with its section. */
const ofEachType: [string, Record<string, Value>][] = [
  ['tiedot', { vastaajan_nimike: 'Viestintäpäällikkö' }],
  ['verkkopalvelu', { uudistus_verkkopalvelu: 'kaynnissa', uudistus_valmis: '2026-06' }],
  [
    'kaytannot',
    {
      ohjeet: 'on',
      kanavat: ['facebook', 'instagram'],
      'julkaisutiheys.facebook': 'paivittain',
      'julkaisutiheys.instagram': 'viikoittain',
      some_tyoaika: 1.5,
      tyytyvaisyys: '4',
      vaikeinta: 'Aika ei riitä.',
    },
  ],
]
const cleared = ['vastaajan_nimike', 'uudistus_valmis', 'ohjeet', 'kanavat', 'julkaisutiheys.facebook', 'some_tyoaika', 'tyytyvaisyys']
const kept = 'julkaisutiheys.instagram'

/** Clears those of the section by what their type offers: the button of radio buttons, the boxes, the text. */
async function clearSection(page: Page, key: string, locale: Locale, press: (button: Locator) => Promise<void>) {
  const of = sectionOf(key)
  const form = new SectionScreen(page, of.section, locale)
  await page.goto(`/${locale}/rounds/2026/sections/${key}`)
  for (const name of Object.keys(ofEachType.find(([section]) => section === key)?.[1] ?? {})) {
    const question = of.find(name.split('.')[0] ?? '')
    const place = form.question(question)
    if (!cleared.includes(name) && name !== 'vaikeinta') continue
    if (['single', 'scale', 'matrix'].includes(question.type)) {
      const about = 'rows' in question ? question.rows.find((row) => name.endsWith(`.${row.key}`))?.label : question.label
      await press(place.getByRole('button', { name: `${text(locale, 'clear')}: ${about ? say(about, locale) : ''}`, exact: true }))
    } else if (question.type === 'multiple') {
      const ticked = place.getByRole('checkbox', { checked: true })
      while (await ticked.count()) await ticked.first().uncheck()
    } else await place.fill('')
  }
  return form
}

async function expectCleared(page: Page) {
  for (const key of [...cleared, 'vaikeinta']) await expect.poll(() => stored(page, key), { message: key }).toBeNull()
  expect(await stored(page, kept)).toBe('viikoittain')
}

test('an answer of each type is cleared with the keyboard', async ({ page }) => {
  await signIn(page, memberOf('leppavirta'))
  for (const [key, answers] of ofEachType) {
    await give(page, answers)
    const form = await clearSection(page, key, 'fi', async (button) => {
      await button.focus()
      await page.keyboard.press('Enter')
      await expect(button).toBeHidden()
      // The focus goes on to the first of the buttons just emptied.
      await expect(page.locator('input[type="radio"]:focus')).toHaveCount(1)
    })
    await page.keyboard.press('Tab')
    await expect(form.saved).toBeVisible()
  }
  await expectCleared(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a tick beside a proposal is asked about once, and the press takes the proposal in beside it', async ({ page }) => {
    await signIn(page, memberOf('kristiinankaupunki'), 'sv')
    const { form, list, take, box, both, then, added } = await channels(page, 'sv')
    await expectMarked(list, 'sv', then)
    await box.check()
    await form.saveAndContinue()
    await expect(page.locator('#look-again').getByRole('link', { name: say(kanavat.label, 'sv') })).toBeVisible()
    expect(await stored(page, 'kanavat')).toEqual([added])
    await expectNoSidewaysScroll(page)
    await take.click()
    await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(both.length)
    expect(await stored(page, 'kanavat')).toEqual(both)
    await form.goOn()
  })

  test('the press takes the proposal in beside a tick that was not saved before', async ({ page }) => {
    await signIn(page, memberOf('poytya'))
    const { list, take, box, both } = await channels(page, 'fi')
    await box.check()
    await take.click()
    await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(both.length)
    expect(await stored(page, 'kanavat')).toEqual(both)
  })

  test('an answer of each type is cleared', async ({ page }) => {
    await signIn(page, memberOf('voyri'), 'sv')
    for (const [key, answers] of ofEachType) {
      await give(page, answers)
      const form = await clearSection(page, key, 'sv', (button) => button.click())
      await form.saveAndContinue()
    }
    await expectCleared(page)
  })
})
