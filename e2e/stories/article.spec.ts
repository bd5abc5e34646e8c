import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { RoundAdmin } from '../pages/round-pages'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { interfaceText } from '../texts'

test.use({ ownService: true })

const round = '2024'
const own = 'Some-ohjeet ovat arkea useimmissa kunnissa.'
const t = (key: string) => interfaceText('fi', 'article', key)
const word = (key: string) => interfaceText('fi', 'admin', key)
const article = `/fi/admin/rounds/${round}/article`

async function readsPublicly(page: Page) {
  await page.goto(`/fi/results/${round}/ohjeet`)
  return (await page.locator('main').textContent()) ?? ''
}

for (const javaScriptEnabled of [true, false])
  test(`a finding is edited, downloaded and published${javaScriptEnabled ? '' : ' without JavaScript'}`, async ({ browser, baseURL }) => {
    const context = () => browser.newContext({ baseURL, locale: 'fi-FI', javaScriptEnabled })
    const [page, visitor] = [await (await context()).newPage(), await (await context()).newPage()]
    const generated = await readsPublicly(visitor)
    expect(generated).not.toContain(own)

    await signIn(page, administratorEmail, 'fi')
    await page.goto(article)
    if (javaScriptEnabled) await expectAccessible(page)
    await page.goto(`${article}/ohjeet`)
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByLabel(t('language.fi'), { exact: true }).last().fill(own)
    await page.getByRole('button', { name: t('save') }).click()
    await expect(page.getByText(t('saved'))).toBeVisible()
    await expect(page.getByText(own)).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: t('md') }).click()
    expect(readFileSync(await (await download).path(), 'utf8')).toContain(own)
    expect(await readsPublicly(visitor)).toBe(generated)

    await new RoundAdmin(page, round).open()
    await new RoundAdmin(page, round).publish(1, { link: word('publishTexts') })
    expect(await readsPublicly(visitor)).toContain(own)
  })

test('what another wrote meanwhile is told, and replaced when saved again', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, locale: 'fi-FI' })
  const [page, other] = [await context.newPage(), await context.newPage()]
  await signIn(page, administratorEmail, 'fi')
  const inFinnish = (of: Page) => of.getByLabel(t('language.fi'), { exact: true }).last()
  for (const each of [page, other]) await each.goto(`${article}/ohjeet`)
  await inFinnish(other).fill('Toisen teksti.')
  await other.getByRole('button', { name: t('save') }).click()
  await expect(other.getByText(t('saved'))).toBeVisible()
  await inFinnish(page).fill(own)
  await page.getByRole('button', { name: t('save') }).click()
  await expect(page.locator('#error-summary')).toContainText('Toisen teksti.')
  await expect(inFinnish(page)).toHaveValue(own)
  await page.getByRole('button', { name: t('save') }).click()
  await expect(page.getByText(t('saved'))).toBeVisible()
  await expect(page.getByText(own)).toBeVisible()
})
