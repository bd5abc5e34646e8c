import { say } from '@/questionnaire/text'
import { largestUntouched, questionnaireOf } from '@/testing/demonstration'
import { HubScreen } from '../pages/round-pages'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

test.use({ ownService: true })

const word = (key: string) => interfaceText('fi', 'preparing', key)

test('a question is reworded while the round is open, and who had answered it is told', async ({ page, browser, baseURL }) => {
  const questionnaire = questionnaireOf('2026')
  const section = questionnaire.sections.find(({ questions }) => questions.some(({ key }) => key === 'ohjeet'))
  const question = section?.questions.find(({ key }) => key === 'ohjeet')
  if (!section || question?.type !== 'single') throw new Error('the form has no question "ohjeet" of a single choice')
  const [option] = question.options
  const member = await (await browser.newContext({ baseURL, locale: 'fi-FI' })).newPage()
  await signIn(member, largestUntouched('fi').email)
  const hub = new HubScreen(member)
  await hub.open()
  await hub.enter(section)
  const group = member.getByRole('group', { name: say(question.title, 'fi') })
  await group.getByRole('radio', { name: say(option?.label ?? question.title, 'fi') }).check()
  await member.getByRole('button', { name: interfaceText('fi', 'answering', 'form.save') }).click()
  await expect(member).not.toHaveURL(new RegExp(`/sections/${section.key}`))

  await signIn(page, administratorEmail)
  await page.goto('/fi/admin/rounds/2026')
  await page.getByRole('link', { name: word('wording.link') }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: say(question.label, 'fi'), exact: true }).click()
  await expectAccessible(page)
  const name = word('wording.language.fi').replace('{name}', interfaceText('fi', 'questionnaireEditor', 'part.title'))
  await page.getByRole('textbox', { name, exact: true }).fill('')
  await page.getByRole('button', { name: word('wording.save') }).click()
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: word('wording.problem.empty') })
      .first(),
  ).toBeVisible()
  await page.getByRole('textbox', { name, exact: true }).fill('Onko kunnassa kirjallinen some-ohje?')
  await page.getByRole('button', { name: word('wording.save') }).click()
  await expect(page.getByRole('status')).toContainText(word('wording.saved'))
  await expect(page.getByRole('main')).toContainText('Onko kunnassa kirjallinen some-ohje?')

  await hub.open()
  await expect(member.getByRole('main')).toContainText(word('corrected.text'))
  await expect(member.getByRole('main')).toContainText('Onko kunnassa kirjallinen some-ohje?')
  await expectAccessible(member)
  await hub.enter(section)
  await expect(member.getByRole('group', { name: 'Onko kunnassa kirjallinen some-ohje?' })).toBeVisible()
  await expect(member.getByRole('main')).toContainText(word('corrected.text'))
  await member.goto('/fi/questions/2026')
  await expect(member.getByRole('main')).toContainText('Onko kunnassa kirjallinen some-ohje?')
})
