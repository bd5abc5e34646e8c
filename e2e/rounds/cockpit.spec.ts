import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, expectAccessible, test } from '../test'
import { asRead, interfaceText } from '../texts'

test.use({ ownService: true })

const word = (key: string) => interfaceText('fi', 'cockpit', key)

test('an administrator sets targets, sees who is behind and whose answer matters most, narrows the list and takes it as a file', async ({
  page,
}) => {
  await signIn(page, administratorEmail)
  await page.goto('/fi/admin/rounds/2026')
  await expectAccessible(page)
  const main = page.getByRole('main')
  expect(asRead(await main.innerText())).toMatch(/Jos loppuaika sujuu kuten \d aiemmalla kierroksella/)
  await page.getByRole('link', { name: word('targets.link'), exact: true }).click()
  await page.getByRole('textbox', { name: word('targets.all'), exact: true }).fill('sata')
  await page.getByRole('button', { name: word('targets.save'), exact: true }).click()
  await expect(page.getByRole('alert', { name: word('errorTitle') })).toBeVisible()
  await page.getByRole('textbox', { name: word('targets.all'), exact: true }).fill('100')
  await page.getByRole('button', { name: word('targets.save'), exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: word('saidTargets') })).toBeVisible()
  expect(asRead(await main.innerText())).toMatch(/Tavoite 100 % täyttyy, kun \d+ kuntaa vastaa vielä\./)

  const silent = page.getByRole('region', { name: word('silentTop'), exact: true })
  const first = silent.getByRole('row').nth(1).getByRole('rowheader')
  const name = asRead(await first.innerText())
  await page.getByRole('link', { name: word('listAll'), exact: true }).click()
  await expectAccessible(page)
  // The list begins in the same order.
  const rows = page.getByRole('region', { name: word('list'), exact: true }).getByRole('row')
  expect(asRead(await rows.nth(1).getByRole('rowheader').innerText())).toBe(name)
  await page.getByRole('combobox', { name: word('filter.state'), exact: true }).selectOption('sent')
  await page.getByRole('combobox', { name: word('sort.legend'), exact: true }).selectOption('name')
  await page.getByRole('button', { name: word('filter.button'), exact: true }).click()
  await expect(page).toHaveURL(/state=sent/)
  const shown = (await rows.count()) - 1
  expect(shown).toBeGreaterThan(10)
  const href = await page.getByRole('link', { name: word('download'), exact: true }).getAttribute('href')
  const file = await (await page.request.get(href ?? '')).text()
  expect(file.trim().split('\r\n')).toHaveLength(shown + 1)
})
