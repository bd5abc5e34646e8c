import type { Browser, Locator, Page } from '@playwright/test'
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

/** Opens what is folded away, presses its button and waits for what came of it. */
async function within(scope: Locator, summary: string, fill: () => Promise<unknown>, button: string) {
  const page = scope.page()
  const folded = scope.getByRole('group').filter({ has: page.locator('summary').filter({ hasText: summary }) })
  await folded.last().locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await fill()
  await folded.last().getByRole('button', { name: button, exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: word('said.done') })).toBeVisible()
}

test('conditions, checks and findings are changed in place, rows have conditions, a question is moved and looked at as it will look', async ({
  browser,
  contextOptions,
  viewport,
}, info) => {
  const { service, page } = await prepared(browser, info.workerIndex, 'editor-parts', { ...contextOptions, viewport })
  await page.goto(`${editor}/questions/tallenteiden_tekstitys`)
  const sentence = page.getByText(/^Kysytään, jos/).first()
  await expect(sentence).toHaveText(
    'Kysytään, jos kohdan ”Valtuuston kokousten tallenteet” vastaus on ”Kyllä, kaikki kokoukset” tai ”Kyllä, osan kokouksista”.',
  )
  const second = `${word('condition.change')}: kohdan ”Valtuuston kokousten tallenteet” vastaus on ”Kyllä, osan`
  const when = page.getByRole('region', { name: word('condition.when'), exact: true })
  const main = page.getByRole('main')
  const chosen = when.getByLabel(word('condition.changeAnswer'))
  await within(
    when,
    second,
    () => chosen.nth(1).selectOption({ value: 'valtuusto_tallenteet=is=suunnitteilla' }),
    word('condition.changeButton'),
  )
  await expect(sentence).toContainText('vastaus on ”Kyllä, kaikki kokoukset” tai ”Ei, mutta suunnitteilla”.')
  const beside = 'tämän rinnalle (ja): kohdan ”Valtuuston kokousten tallenteet” vastaus on ”Ei, mutta suunnitteilla”'
  await within(
    when,
    word('condition.add'),
    async () => {
      await when.getByLabel(word('condition.where')).selectOption({ label: beside })
      await when.getByLabel(word('condition.answer')).selectOption({ value: 'ohjeet=is=on' })
    },
    word('condition.addAnswer'),
  )
  const inner = 'sekä kohdan ”Valtuuston kokousten tallenteet” vastaus on ”Ei, mutta suunnitteilla” että kohdan ”Kirjalliset some-ohjeet”'
  await expect(sentence).toContainText(inner)
  await page.getByRole('button', { name: /^Käännä vastakkaiseksi: kohdan ”Kirjalliset some-ohjeet” vastaus on/ }).press('Enter')
  await expect(sentence).toContainText('että kohdan ”Kirjalliset some-ohjeet” vastaus ei ole ”Kyllä”')

  await page.goto(`${editor}/questions/some_tyoaika`)
  await within(
    main,
    `${word('change')}: Yli 50.`,
    () => page.getByLabel(word('check.value')).nth(1).fill('60,5'),
    word('check.changeButton'),
  )
  await expect(page.getByRole('listitem').filter({ hasText: 'Yli 60,5.' })).toBeVisible()

  await page.goto(`${editor}/questions/ohjeet`)
  await within(
    main,
    `${word('change')}: lause 1`,
    () =>
      page
        .getByRole('group', { name: word('finding.text'), exact: true })
        .first()
        .getByLabel(word('language.fi'))
        .fill('{share} on ohjeet'),
    word('finding.changeButton'),
  )
  await expect(page.getByText('{share} on ohjeet', { exact: true })).toBeVisible()

  await page.getByLabel(word('move.to')).selectOption({ label: 'kysymyksen ”Tekoäly viestinnässä” jälkeen' })
  await page.getByRole('button', { name: word('move.button') }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('7.3 Kirjalliset some-ohjeet')
  await page.goto(`${editor}/sections/tekoaly`)
  const line = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })
  await line('Kirjalliset some-ohjeet').dragTo(line('Tekoäly viestinnässä'), { targetPosition: { x: 60, y: 4 } })
  await expect(page.getByRole('status').filter({ hasText: word('said.done') })).toBeVisible()
  await expect(line('Kirjalliset some-ohjeet')).toContainText('7.2')
  await page.goto(`${editor}/questions/ohjeet`)

  // How it will look: as a results page with invented answers, and on a narrow screen beside the wide one.
  await page.getByRole('link', { name: word('results.link') }).press('Enter')
  await expect(page.getByRole('main')).toContainText(word('results.invented'))
  const example = page.getByRole('article', { name: word('results.example') })
  await expect(example.getByRole('img').first()).toBeVisible()
  await expect(example.getByRole('table').first()).toContainText('Suunnitteilla')
  await page.goto(`${editor}/preview/kaytannot`)
  await page.getByRole('link', { name: word('preview.narrow') }).press('Enter')
  const narrow = page.frameLocator('iframe')
  await narrow.getByRole('checkbox', { name: 'Bluesky' }).first().check()
  await expect(narrow.getByRole('checkbox', { name: 'Bluesky' }).first()).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Bluesky' }).first()).not.toBeChecked()

  await page.goto(`${editor}/questions/julkaisutiheys`)
  await page.getByRole('link', { name: new RegExp(`^${word('rowCondition.edit')} ?: Facebook$`) }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Milloin rivi ”Facebook” kysytään')
  await expect(page.getByText(/^Kysytään, jos kohdassa ”Sosiaalisen median kanavat” on valittu ”Facebook”/)).toBeVisible()
  await page.getByRole('button', { name: /^Poista: kohdassa ”Sosiaalisen median kanavat”/ }).press('Enter')
  await expect(page.getByText(word('condition.whenAlways'))).toBeVisible()
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
  await expect(conflict).toContainText(/Nyt tallennettuna: \S.+, \d{1,2}\.\d{1,2}\.\d{4} klo \d{1,2}\.\d{2}/)
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

  // What is answered already is not edited, but stands to be read.
  await page.goto('/fi/admin/rounds/2026/questionnaire/questions/ohjeet')
  const asked = page.getByRole('region', { name: word('texts') })
  await expect(asked.getByRole('heading', { name: 'Onko kunnalla kirjallisia ohjeita sosiaalisen median käyttöön?' })).toBeVisible()
  await expect(asked.getByRole('listitem').filter({ hasText: 'Suunnitteilla' })).toBeVisible()
  await expect(asked.getByRole('textbox')).toHaveCount(0)
  await service.stop()
})
