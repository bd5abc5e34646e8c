import { tabUntil } from '../pages/focus'
import { administratorEmail, signIn } from '../pages/sign-in'
import { expect, test } from '../test'
import { interfaceText } from '../texts'

const address = '/fi/results/2024/explore'
const text = (key: string) => interfaceText('fi', 'cross', key)

test('an administrator crosses a question with the keyboard alone, and the address keeps the view', async ({ page }) => {
  await signIn(page, administratorEmail)
  await page.goto(address)
  await tabUntil(page, ({ name }) => name === 'question')
  await page.keyboard.type('Vastuu verkkopalvelusta')
  await tabUntil(page, ({ name }) => name === 'by')
  await page.keyboard.type('Viestinnän henkilöstö')
  await tabUntil(page, ({ text: said }) => said === text('show'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/question=vastuu&by=viestintahenkilosto/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('vastaukset eroavat ryhmittäin')
  const shared = page.url()
  await page.goto(shared)
  await expect(page.getByLabel(text('question'), { exact: true })).toHaveValue('vastuu')
  await expect(page.getByLabel(text('byLabel'))).toHaveValue('viestintahenkilosto')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('filters are combined, files are offered, and what cannot be asked is said', async ({ page }) => {
    await signIn(page, administratorEmail)
    await page.goto(address)
    await page.getByLabel(text('question'), { exact: true }).selectOption('kanavat')
    await page.getByLabel(text('byLabel')).selectOption('sizeClass')
    await page.locator('#filter-language').selectOption('fi')
    await page.locator('#filter-group').selectOption('rural')
    await page.getByRole('button', { name: text('show') }).click()
    await expect(page).toHaveURL(/question=kanavat&by=sizeClass.*language=fi.*group=rural/)
    await expect(page.getByRole('main')).toContainText('Rajaus: Kielisuhde: Suomenkieliset; Kuntaryhmä: Maaseutumaiset kunnat.')
    const csv = page.getByRole('link', { name: text('csv') })
    const file = await page.request.get((await csv.getAttribute('href')) ?? '')
    expect(file.headers()['content-type']).toContain('text/csv')
    expect(await file.text()).toContain(';vastanneita;')
    await page.goto(`${address}?question=terveiset&by=sizeClass`)
    await expect(page.getByRole('alert').filter({ hasText: text('problem.text') })).toBeVisible()
    await page.goto(`${address}?question=ohjeet&by=sizeClass&region=21&language=fi`)
    await expect(page.getByRole('alert').filter({ hasText: text('problem.empty') })).toBeVisible()
  })

  test('the public reads the cross tables of a published round, and nothing more', async ({ page }) => {
    await page.goto('/fi/results/2018')
    await page
      .getByRole('link', { name: text('tablesTitle') })
      .first()
      .click()
    await page.getByRole('link', { name: /^Vastuu verkkopalvelusta/ }).click()
    const main = page.getByRole('main')
    await expect(main).toContainText('Kunnista, joilla on viestinnän henkilöstöä')
    await expect(main).toContainText('p < 0,001')
    expect((await page.request.get('/fi/results/2018/tables/ohjeet-by-region')).status()).toBe(404)
    expect((await page.request.get('/fi/results/2026/tables/vastuu-by-viestintahenkilosto')).status()).toBe(404)
  })
})
