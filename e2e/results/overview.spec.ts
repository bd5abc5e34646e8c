import { expect, test } from '../test'
import { interfaceText } from '../texts'

for (const locale of ['fi', 'sv'] as const)
  test(`a round's page leads to the rounds before and after it, and to none that is not published, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/results/2018`)
    const rounds = page.getByRole('navigation', { name: interfaceText(locale, 'overview', 'rounds') })
    expect(await rounds.getByRole('listitem').allInnerTexts()).toEqual(['2014', '2015', '2016', '2017', '2018', '2024'])
    await rounds.getByRole('link', { name: '2024' }).click()
    await expect(page).toHaveURL(`/${locale}/results/2024`)
  })

test('a question’s map is two clicks from the front page of the round, with its table beside', async ({ page }) => {
  await page.goto('/fi/results/2024')
  const map = page.getByRole('region', { name: interfaceText('fi', 'overview', 'mapTitle') })
  await map.getByRole('listitem').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/fi\/results\/2024\/\w+\?by=region#breakdown$/)
  const drawing = page.getByRole('img', { name: / maakunnittain / })
  await expect(drawing).toBeVisible()
  const [, told] = /Uusimaa (\d+\/\d+)/.exec((await drawing.locator('desc').textContent()) ?? '') ?? []
  const cells = await page
    .getByRole('row', { name: /^Uusimaa/ })
    .getByRole('cell')
    .allInnerTexts()
  expect(told?.split('/')[1]).toBe(cells[1])
})

test('the page of a round names no municipality: not which of them answered, nor what', async ({ request }) => {
  for (const round of ['2018', '2024']) {
    const html = await (await request.get(`/fi/results/${round}`)).text()
    for (const name of ['Helsinki', 'Akaa', 'Sipoo', 'Utsjoki', 'Maarianhamina']) expect(html).not.toContain(name)
  }
})

for (const round of ['2018', '2024'])
  test(`the page of ${round} is at most four sheets of paper`, async ({ page }) => {
    await page.goto(`/fi/results/${round}`)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4)
  })
