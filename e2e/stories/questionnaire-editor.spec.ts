import type { Browser, Page } from '@playwright/test'
import { addPlannedRoundTo } from '@/testing/planned-in-file'
import { administratorEmail, signIn } from '../pages/sign-in'
import { startService } from '../service'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

const word = (key: string) => interfaceText('fi', 'questionnaireEditor', key)
const editor = '/fi/admin/rounds/2027/questionnaire'
const inFinnish = (page: Page, legend: string) => page.getByRole('group', { name: word(legend) }).getByLabel(word('language.fi'))
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /Tallennettu klo/ })).toBeVisible()

/** Presses a button, link or field as somebody without a mouse does. */
async function press(page: Page, name: string, role: 'button' | 'link' = 'button') {
  await page.getByRole(role, { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
}

/** A service of its own with a round that is being prepared, and an administrator in it. */
async function prepared(browser: Browser, index: number, name: string, options: Parameters<Browser['newContext']>[0]) {
  const service = await startService(`${name}-${index}`)
  addPlannedRoundTo(`${name}-${index}`)
  const context = await browser.newContext({ ...options, baseURL: service.url })
  const page = await context.newPage()
  await signIn(page, administratorEmail)
  return { service, page, context }
}

test('a questionnaire is edited by keyboard: a text, a new question with options, a condition, and taken back', async ({
  browser,
  contextOptions,
  viewport,
}, info) => {
  const { service, page } = await prepared(browser, info.workerIndex, 'editor', { ...contextOptions, viewport })
  await page.goto(editor)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Kirjalliset some-ohjeet', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kirjalliset some-ohjeet')
  await expectAccessible(page)

  await inFinnish(page, 'part.title').fill('Onko kunnalla kirjalliset some-ohjeet?')
  await page.keyboard.press('Tab')
  await saved(page)
  await page.reload()
  await expect(inFinnish(page, 'part.title')).toHaveValue('Onko kunnalla kirjalliset some-ohjeet?')
  await press(page, word('undo'))
  await expect(page.getByRole('status').filter({ hasText: word('said.undo') })).toBeVisible()
  await expect(inFinnish(page, 'part.title')).toHaveValue('Onko kunnalla kirjallisia ohjeita sosiaalisen median käyttöön?')

  await press(page, word('backToSection'), 'link')
  await page.getByLabel(word('newTitle')).fill('Onko kunnalla kuvapankki?')
  await press(page, word('addQuestion'))
  await expect(page.getByText('onko_kunnalla_kuvapankki')).toBeVisible()
  await inFinnish(page, 'part.label').fill('Kuvapankki')
  await page.keyboard.press('Tab')
  await saved(page)
  for (const option of ['Kyllä', 'Ei']) {
    await page.getByLabel(word('newItem.options')).fill(option)
    await press(page, word('addItem.options'))
    await expect(page.getByRole('listitem').getByText(`. ${word('part.item')}: ${option}`)).toBeAttached()
  }
  await press(page, 'Siirrä ylös: Ei')
  await expect(page.getByRole('group', { name: /^1\. Teksti ?: Ei$/ })).toBeVisible()

  await page.getByText(word('condition.add')).first().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(word('condition.answer')).first().selectOption({ value: 'ohjeet=is=on' })
  await press(page, word('condition.addAnswer'))
  await expect(page.getByText('Kysytään, jos kohdan ”Kirjalliset some-ohjeet”').first()).toBeVisible()
  await expectAccessible(page)

  await page.goto(editor)
  await expect(page.getByRole('link', { name: /Kuvapankki/ }).first()).toBeVisible()
  await page.goto(`${editor}/versions`)
  await expect(page.getByRole('main')).toContainText('Kuvapankki')
  await expectAccessible(page)
  await service.stop()
})

test('two administrators keep both changes of different fields, and are shown both values of the same', async ({
  browser,
  contextOptions,
  viewport,
}, info) => {
  const { service, page, context } = await prepared(browser, info.workerIndex, 'editors', { ...contextOptions, viewport })
  const other = await context.newPage()
  await page.goto(`${editor}/questions/ohjeet`)
  await other.goto(`${editor}/questions/ohjeet`)
  await inFinnish(other, 'part.label').fill('Some-ohjeet')
  await inFinnish(other, 'part.label').press('Tab')
  await saved(other)
  await inFinnish(page, 'part.title').fill('Onko kunnalla some-ohjeet?')
  await inFinnish(page, 'part.title').press('Tab')
  await saved(page)
  await expect(inFinnish(page, 'part.label')).toHaveValue('Some-ohjeet')

  await inFinnish(other, 'part.title').fill('Onko ohjeita?')
  await inFinnish(other, 'part.title').press('Tab')
  const conflict = other.getByRole('group', { name: word('conflictTitle') })
  await expect(conflict).toContainText('Onko kunnalla some-ohjeet?')
  await expect(conflict).toContainText('Onko ohjeita?')
  await conflict.getByRole('button', { name: word('useMine') }).click()
  await saved(other)
  await expect(conflict).toBeHidden()
  await page.reload()
  await expect(inFinnish(page, 'part.title')).toHaveValue('Onko ohjeita?')
  await service.stop()
})

test('without JavaScript the same is saved by the button, and a conflict comes back with both values', async ({
  browser,
  contextOptions,
  viewport,
}, info) => {
  const options = { ...contextOptions, viewport, javaScriptEnabled: false }
  const { service, page, context } = await prepared(browser, info.workerIndex, 'editor-plain', options)
  const other = await context.newPage()
  await page.goto(`${editor}/questions/ohjeet`)
  await other.goto(`${editor}/questions/ohjeet`)
  await inFinnish(page, 'part.title').fill('Onko kunnalla some-ohjeet?')
  await page
    .getByRole('button', { name: word('save'), exact: true })
    .first()
    .click()
  await expect(page.getByRole('status').filter({ hasText: word('said.saved') })).toBeVisible()
  await inFinnish(other, 'part.label').fill('Some-ohjeet')
  await inFinnish(other, 'part.title').fill('Onko ohjeita?')
  await other
    .getByRole('button', { name: word('save'), exact: true })
    .first()
    .click()
  const conflict = other.getByRole('group', { name: word('conflictTitle') })
  await expect(conflict).toContainText('Onko kunnalla some-ohjeet?')
  await conflict.getByRole('button', { name: word('useMine') }).click()
  await expect(inFinnish(other, 'part.title')).toHaveValue('Onko ohjeita?')
  await expect(inFinnish(other, 'part.label')).toHaveValue('Some-ohjeet')
  await service.stop()
})
