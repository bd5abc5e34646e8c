import { axeFaults } from '../axe'
import { expect, test } from '../test'
import { asRead, interfaceText } from '../texts'

/** What a reader must find of IT's part in the responsibility for the web service, in each language. */
const told = {
  fi: {
    answer: 'Tietohallinto',
    card: /Laski 2,0\sprosenttiyksikköä vuodessa/,
    sentence: /”Tietohallinto” osuus kaikista kunnista.*laski .*2,0/,
  },
  sv: {
    answer: 'It-förvaltningen',
    card: /Minskade med 2,0\sprocentenheter per år/,
    sentence: /”It-förvaltningen” bland alla kommuner.*minskade .*2,0/,
  },
} as const

for (const locale of ['fi', 'sv'] as const)
  test(`IT’s part is on the question’s page, and its line and figures one link away, in ${locale}`, async ({ page }) => {
    const { answer, card, sentence } = told[locale]
    await page.goto(`/${locale}/results/2018/vastuu`)
    const own = page.getByRole('article').filter({ has: page.getByRole('heading', { name: answer, exact: true }) })
    await expect.poll(async () => asRead(await own.innerText())).toMatch(card)
    await own.getByRole('link').click()
    await expect(page).toHaveURL(/\?option=tietotekniikka#trend$/)
    const section = page.getByRole('region', { name: interfaceText(locale, 'chart', 'heading') })
    await expect.poll(async () => asRead(await section.innerText())).toMatch(sentence)
    await expect(section.getByRole('table').getByRole('row')).toHaveCount(6)
    await expect(section.getByRole('link', { name: answer, exact: true })).toHaveAttribute('aria-current', 'true')
    expect(await axeFaults(page)).toEqual([])
  })

test('an answer or a row that a question does not have is no address', async ({ request }) => {
  for (const query of ['option=made-up', 'row=facebook', 'row=made-up&option=viestinta'])
    expect((await request.get(`/fi/results/2024/vastuu?${query}`)).status(), query).toBe(404)
  expect((await request.get('/fi/results/2026/vastuu?option=viestinta')).status(), 'a round that is not published').toBe(404)
})

test('a question prints on four pages at most, one of ten answers on five', async ({ page }) => {
  for (const [question, most] of [
    ['vastuu', 4],
    ['ohjeet', 4],
    ['kanavat', 5],
  ] as const) {
    expect((await page.goto(`/fi/results/2024/${question}`))?.status()).toBe(200)
    const bytes = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length, question).toBeLessThanOrEqual(most)
  }
})
