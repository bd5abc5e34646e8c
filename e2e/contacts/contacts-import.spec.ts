import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { zipBomb } from '@/testing/zip-bomb'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'
import { bringFile } from './bring'

test.use({ ownService: true })

const t = (key: string) => interfaceText('fi', 'contacts', key)
const imports = (key: string) => interfaceText('fi', 'imports', key)

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/fi/admin/contacts')
  await bringFile(page, page.getByLabel(t('fileLabel'), { exact: true }), name, buffer)
}

const rowOf = (page: Page, at: number) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(at), exact: true }) })

for (const javaScriptEnabled of [true, false])
  test(`a list is brought, looked at, imported and undone${javaScriptEnabled ? '' : ' without JavaScript'}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, locale: 'fi-FI', javaScriptEnabled })
    const page = await context.newPage()
    await signIn(page, administratorEmail, 'fi')
    const list = [
      'Yhteystiedot 2026;;',
      'Kunta;Sähköpostiosoite;Nimi',
      'Äänekosken kaupunki;Väinö.Mäki@aanekoski.example;Väinö Mäki',
      'Inari;=HYPERLINK("http://evil.example","x");Maija',
      'Utsjoki;uula@utsjoki.example;<img src=x onerror=alert(1)>',
      'Pyhä;p@pyha.example;Pirkko',
      'Atlantis;a@atlantis.example;Nemo',
    ]
    await bring(page, 'lista.csv', Buffer.from(`${list.join('\r\n')}\r\n`, 'latin1'))
    if (javaScriptEnabled) await expectAccessible(page)
    await expect(rowOf(page, 3)).toContainText('väinö.mäki@aanekoski.example')
    await expect(rowOf(page, 3)).toContainText('Äänekoski')
    await expect(rowOf(page, 4)).toContainText(t('fault.no-at'))
    await expect(rowOf(page, 5)).toContainText('<img src=x onerror=alert(1)>')
    await expect(rowOf(page, 6)).toContainText('Pyhäjoki, Pyhäjärvi')
    await expect(rowOf(page, 7)).toContainText('Atlantis')

    const address = page.url()
    await page.goto('/fi/admin/contacts')
    await page.getByRole('link', { name: 'lista.csv' }).first().click()
    await page.waitForURL(address)
    await page.getByRole('button', { name: 'Tuo 2 riviä' }).click()
    await expect(page.getByRole('button', { name: imports('undo') })).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(page)

    await page.goto('/fi/admin/municipalities/992')
    await expect(page.getByRole('rowheader', { name: 'väinö.mäki@aanekoski.example' })).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByRole('link', { name: 'väinö.mäki@aanekoski.example' }).click()
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByLabel(t('file.email')).fill('väinö mäki@aanekoski.example')
    await page.getByRole('button', { name: t('save'), exact: true }).click()
    await expect(page.locator('#error-summary')).toContainText(t('fault.blank'))
    await page.getByLabel(t('file.email')).fill('vaino@aanekoski.example')
    await page.getByRole('button', { name: t('save'), exact: true }).click()
    await expect(page.getByText(t('saidContact'))).toBeVisible()

    await page.goto(address)
    await page.getByRole('button', { name: imports('undo') }).click()
    await expect(page.getByText('Yksi tieto jäi ennalleen')).toBeVisible()
    await page.goto('/fi/admin/municipalities/890')
    await expect(page.getByText('uula@utsjoki.example')).toHaveCount(0)
    await page.goto('/fi/admin/municipalities/992')
    await expect(page.getByRole('rowheader', { name: 'vaino@aanekoski.example' })).toBeVisible()
    await context.close()
  })

test('what is downloaded is read back as unchanged, and a file that swells is refused', async ({ page }) => {
  await signIn(page, administratorEmail, 'fi')
  for (const [format, link] of [
    ['csv', t('downloadCsv')],
    ['xlsx', t('downloadXlsx')],
  ] as const) {
    await page.goto('/fi/admin/contacts')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: link }).click()
    await bring(page, `omat.${format}`, readFileSync(await (await download).path()))
    await expect(page.getByRole('heading', { name: t('nothingTitle') })).toBeVisible()
    await expect(page.getByRole('row').nth(1)).toContainText(t('verdict.unchanged'))
  }
  await bring(page, 'pommi.xlsx', zipBomb(1_500_000_000))
  await expect(page.getByText(imports('problem.swollen'))).toBeVisible()
  await expectAccessible(page)
})
