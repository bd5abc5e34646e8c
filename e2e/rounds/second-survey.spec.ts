import type { Page } from '@playwright/test'
import { largestUntouched } from '@/testing/demonstration'
import { choose, EditorScreen } from '../pages/editor'
import { press } from '../pages/keyboard'
import { HubScreen, RoundAdmin } from '../pages/round-pages'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { asRead, interfaceText } from '../texts'

test.use({ ownService: true })

const word = (key: string) => interfaceText('fi', 'preparing', key)
const editing = (key: string) => interfaceText('fi', 'questionnaireEditor', key)
const code = '2025-kirjastot'
const first = 'Verkkoviestintä ja some 2026'

/** A survey of its own with a round that begins with no question. */
async function makeSurvey(page: Page) {
  await page.goto('/fi/admin/surveys/new')
  await page.getByRole('textbox', { name: word('newSurvey.titleFi') }).fill('Kirjastot')
  await page.getByRole('textbox', { name: word('newSurvey.titleSv') }).fill('Biblioteken')
  await page.getByRole('textbox', { name: word('newSurvey.titleEn') }).fill('Libraries')
  await page.getByRole('button', { name: word('newSurvey.make') }).click()
  await expect(page.getByRole('status')).toContainText('Kirjastot')
  await page.getByRole('radio', { name: word('newRound.fromNothing'), exact: true }).check()
  await page.getByRole('textbox', { name: word('newRound.code') }).fill(code)
  await page.getByRole('textbox', { name: word('newRound.day') }).fill('1.3.2025')
  await page.getByRole('button', { name: word('newRound.make') }).click()
  await expect(page.getByRole('main')).toContainText(word('obstacle.questionnaire'))
}

/** One section with a choice, whose key the first survey has too, and a number that only some are asked for. */
async function writeQuestionnaire(page: Page) {
  const editor = new EditorScreen(page, code)
  await editor.open()
  await editor.expectProblem(editing('problem.no-sections'))
  await editor.addSection('Palvelut')
  await editor.say('part.section.title', { sv: 'Tjänster', en: 'Services' })
  await editor.say('part.section.task', { fi: 'Kerro palveluista', sv: 'Berätta om tjänsterna', en: 'Tell us about services' })

  await editor.addQuestion('Mobiilisovellus', editing('type.single'))
  await expect(page.getByText(editing('keyIs').split('{')[0] ?? '').first()).toContainText(' mobiilisovellus.')
  await editor.say('part.title', {
    fi: 'Onko kirjastolla oma sovellus?',
    sv: 'Har biblioteket en egen app?',
    en: 'Does the library have an app of its own?',
  })
  await editor.say('part.label', { fi: 'Kirjaston sovellus', sv: 'Bibliotekets app', en: 'The library’s app' })
  await editor.addOption('On', { sv: 'Ja', en: 'Yes' })
  await editor.addOption('Ei', { sv: 'Nej', en: 'No' })
  await editor.tick(page.getByRole('checkbox', { name: editing('part.required') }))
  await editor.tick(page.getByRole('group', { name: editing('part.headline') }).getByRole('checkbox', { name: 'On' }))

  await editor.open('/sections/palvelut')
  await editor.addQuestion('Montako käyttäjää sillä on?', editing('type.number'))
  await editor.say('part.title', { sv: 'Hur många användare har den?', en: 'How many users does it have?' })
  await editor.say('part.label', { fi: 'Sovelluksen käyttäjät', sv: 'Appens användare', en: 'Users of the app' })
  await editor.say('part.unit', { fi: 'käyttäjää', sv: 'användare', en: 'users' })
  await press(page.locator('#when').getByText(editing('condition.add')))
  await choose(page.getByLabel(editing('condition.answer')).first(), 'On')
  await press(editor.button(editing('condition.addAnswer')))
  await expect(page.getByRole('region', { name: editing('condition.when') })).toContainText('Kysytään, jos kohdan ”Kirjaston sovellus”')
  await expectAccessible(page)
  await editor.open()
  await expect(editor.problems).toContainText(editing('problems.none'))
}

/** A member comes by the link of a letter, answers the new survey beside the first, and has the receipt. */
async function answer(member: Page) {
  const { email, name_fi } = largestUntouched('fi')
  await signIn(member, email)
  await expect(member.getByRole('region', { name: first })).toBeVisible()
  await member
    .getByRole('region', { name: `Kirjastot ${code}` })
    .getByRole('link', { name: name_fi })
    .click()
  const hub = new HubScreen(member, code)
  await expect(member.getByText(`Kirjastot ${code}`).first()).toBeVisible()
  await member.getByRole('link', { name: 'Kerro palveluista' }).click()
  await expect(member.getByRole('textbox', { name: /Montako käyttäjää/ })).toBeHidden()
  await member.getByRole('radio', { name: 'On', exact: true }).check()
  await member.getByRole('textbox', { name: /Montako käyttäjää/ }).fill('600')
  await expectAccessible(member)
  await member.getByRole('button', { name: interfaceText('fi', 'answering', 'form.save'), exact: true }).click()
  await expect(member).not.toHaveURL(/\/sections\//)
  await hub.open()
  await hub.checkAndSend()
  await hub.send()
  const [reference = ''] = new RegExp(`${code}-\\d+-\\d+`).exec(await member.getByRole('main').innerText()) ?? []
  expect(reference).not.toBe('')
  await member.goto(`/fi/demo/letters?to=${encodeURIComponent(email)}`)
  const letter = member.getByRole('article').first()
  await expect(letter).toContainText(reference)
  await expect(letter).toContainText('Kirjastot')
  await expect(letter).not.toContainText('Verkkoviestintä')
}

test('a second survey is made from nothing, opened beside the first, answered and published; neither changes the other', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  const anew = async () => (await browser.newContext({ baseURL, locale: 'fi-FI' })).newPage()
  const visitor = await anew()
  const ofFirst = async (path = '') => {
    await visitor.goto(`/fi/results/2024${path}`)
    return asRead(await visitor.getByRole('main').innerText())
  }
  const before = [await ofFirst(), await ofFirst('/mobiilisovellus')]

  await signIn(page, administratorEmail)
  await makeSurvey(page)
  await writeQuestionnaire(page)
  await page.goto(`/fi/admin/rounds/${code}`)
  await expect(page.getByRole('main')).toContainText(word('part.form.ready'))
  await expect(page.getByRole('main')).toContainText(word('part.form.first'))
  await expectAccessible(page)
  await page.getByRole('link', { name: new RegExp(`^${word('part.frame.link')}`) }).click()
  await expect(page.getByRole('main')).toContainText(word('frame.first'))
  await expectAccessible(page)
  await page.goto(`/fi/admin/rounds/${code}`)
  await page.getByRole('link', { name: word('opening.now') }).click()
  await page.getByRole('button', { name: interfaceText('fi', 'admin', 'openButton') }).click()
  await expect(page).toHaveURL(new RegExp(`/admin/rounds/${code}$`))

  await visitor.goto('/fi')
  await expect(visitor.getByRole('heading', { name: interfaceText('fi', 'front', 'openMany') })).toBeVisible()
  await expect(visitor.getByRole('main')).toContainText(`Kirjastot ${code} on avoinna`)
  await expect(visitor.getByRole('main')).toContainText(`${first} on avoinna`)
  await expectAccessible(visitor)
  await answer(await anew())

  const admin = new RoundAdmin(page, code)
  await admin.open()
  await admin.close()
  await admin.publish(1)

  // The newest round leads the front page; the other survey's results are a link away.
  await visitor.goto('/fi')
  await visitor.getByRole('link', { name: /^(Kirjastot 2025-kirjastot|Verkkoviestintä ja some 2024)$/ }).click()
  await visitor.goto(`/fi/results/${code}`)
  await expect(visitor.getByRole('main')).toContainText('Kirjaston sovellus')
  await expect(visitor.getByRole('region', { name: interfaceText('fi', 'results', 'roundFacts') })).toContainText('Kirjastot')
  await expect(visitor.getByRole('navigation', { name: interfaceText('fi', 'overview', 'rounds') })).toHaveCount(0)
  await expectAccessible(visitor)
  // Both surveys have a question of this key: neither stands in the other's row of rounds.
  await visitor.goto(`/fi/results/${code}/mobiilisovellus`)
  await expect(visitor.getByRole('main')).toContainText('Onko kirjastolla oma sovellus?')
  for (const round of ['2018', '2024']) await expect(visitor.getByRole('main')).not.toContainText(round)
  await expectAccessible(visitor)
  await visitor.goto('/fi/data')
  for (const each of [code, '2024']) await expect(visitor.locator(`#round-${each}`)).toBeVisible()
  // Of the first survey nothing has changed.
  expect([await ofFirst(), await ofFirst('/mobiilisovellus')]).toEqual(before)
  await expect(visitor.getByRole('link', { name: code })).toHaveCount(0)
})
