import { expect, test } from './test'
import { interfaceText } from './texts'

test('the addresses that sections had before lead on, with language, query and through signing in', async ({ page }) => {
  const ask = async (path: string) => {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    return [answer.status(), answer.headers().location]
  }
  expect(await ask('/sv/rounds/2026/kaytannot?municipality=005&kept=x')).toEqual([
    308,
    '/sv/rounds/2026/sections/kaytannot?municipality=005&kept=x',
  ])
  expect((await ask('/fi/rounds/2026/check?municipality=005'))[1] ?? '').not.toContain('sections')

  await page.goto('/fi/sign-in?to=%2Ffi%2Frounds%2F2026%2Fkaytannot%3Fmunicipality%3D005')
  await page.getByRole('textbox', { name: interfaceText('fi', 'signIn', 'email') }).fill('viestinta@alajarvi.example')
  await page.getByRole('button', { name: interfaceText('fi', 'signIn', 'send') }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: interfaceText('fi', 'signIn', 'demoNote').replace(/.*<link>(.*)<\/link>.*/s, '$1') })
    .click()
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/fi\/rounds\/2026\/sections\/kaytannot\?municipality=005$/)
  expect((await page.request.get('/fi/rounds/2026/eiole?municipality=005')).status()).toBe(404)
})
