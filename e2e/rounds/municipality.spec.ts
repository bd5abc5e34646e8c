import type { Page } from '@playwright/test'
import { ownMunicipality } from '@/testing/demonstration'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

const word = (key: string) => interfaceText('fi', 'municipalityPage', key)
const press = (page: Page, key: string) => page.getByRole('button', { name: word(key), exact: true }).click()
const follow = (page: Page, key: string) => page.getByRole('link', { name: word(key), exact: true }).click()
const said = (page: Page, key: string) => expect(page.getByRole('status').filter({ hasText: word(key) })).toBeVisible()
const field = (page: Page, key: string) => page.getByRole('textbox', { name: word(key), exact: true })
const refused = (page: Page) => page.getByRole('alert', { name: word('errorTitle') })
const line = (page: Page) => page.getByRole('region', { name: word('timeline') }).getByRole('listitem')

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('an administrator calls a municipality, gives it more time, answers by phone for it, and it stands on its time line', async ({
      page,
    }) => {
      const own = ownMunicipality()
      await signIn(page, administratorEmail)
      await page.goto(`/fi/admin/rounds/2026/municipalities/${own.code}`)
      await expect(page.getByRole('heading', { level: 1, name: own.name_fi })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      await follow(page, 'act.call')
      if (javaScriptEnabled) await expectAccessible(page)
      await press(page, 'actButton.call')
      await expect(refused(page)).toBeVisible()
      await field(page, 'actLabel.call').fill('Viestintäpäällikkö vastaa ensi viikolla.')
      await press(page, 'actButton.call')
      await said(page, 'said.call')
      await expect(line(page).first()).toContainText('Viestintäpäällikkö vastaa ensi viikolla.')

      await follow(page, 'act.extend')
      const day = page.getByRole('textbox', { name: word('extendDay'), exact: true })
      await day.fill('1.2.2020')
      await press(page, 'actButton.extend')
      await expect(refused(page)).toBeVisible()
      await expect(day).toHaveValue('1.2.2020')
      const later = new Date(Date.now() + 60 * 86_400_000)
      const typed = `${later.getUTCDate()}.${later.getUTCMonth() + 1}.${later.getUTCFullYear()}`
      await day.fill(typed)
      await press(page, 'actButton.extend')
      await said(page, 'said.extend')
      await expect(line(page).first()).toContainText(typed)

      await follow(page, 'act.decline')
      await field(page, 'actLabel.decline').fill('Resurssit eivät riitä.')
      await press(page, 'actButton.decline')
      await said(page, 'said.decline')
      await press(page, 'end.decline-ended')
      await said(page, 'said.decline-ended')

      await follow(page, 'act.proxy')
      await press(page, 'actButton.proxy')
      await expect(refused(page)).toBeVisible()
      await page.getByRole('radio', { name: word('medium.phone') }).check()
      await press(page, 'actButton.proxy')
      await expect(page).toHaveURL(new RegExp(`/fi/rounds/2026\\?municipality=${own.code}$`))
      await page.goto(`/fi/rounds/2026/sections/terveiset?municipality=${own.code}`)
      await page.getByRole('textbox').first().fill('Kerrottu puhelimessa.')
      await page.getByRole('button', { name: interfaceText('fi', 'answering', 'form.save'), exact: true }).click()
      await expect(async () => {
        await page.goto(`/fi/rounds/2026/history/terveiset?municipality=${own.code}`)
        await expect(page.getByRole('main')).toContainText('Kuntaliitto kunnan puolesta (puhelin)', { timeout: 1000 })
      }).toPass()
      await page.goto(`/fi/admin/rounds/2026/municipalities/${own.code}`)
      await expect(line(page).first()).toContainText('kunnan puolesta yhden vastauksen')
    })
  })
