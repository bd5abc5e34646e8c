import type { Locator } from '@playwright/test'
import { expect, test } from '../test'
import { interfaceText } from '../texts'

/** What the page must say in each language: the fall, its cause, and that the same municipalities rose. */
const told = {
  fi: {
    heading: 'Miksi osuus vastanneista laski',
    fall: 'Lasku johtuu vastaajajoukon vaihtumisesta',
    same: /samoissa (\d+) kunnassa osuus nousi ([\d,]+) prosenttiyksikköä/,
    set: /laski osuutta vastanneista ([\d,]+)/,
  },
  sv: {
    heading: 'Varför andelen bland dem som svarat minskade',
    fall: 'Minskningen beror på att svarsgruppen har förändrats',
    same: /samma (\d+) kommuner ökade andelen däremot med ([\d,]+) procentenheter/,
    set: /sänkte andelen bland dem som svarat med ([\d,]+)/,
  },
} as const

const plain = async (of: Locator) => ((await of.textContent()) ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2212', '-')
const numberIn = (written: string | undefined) => Number(written?.replace(',', '.'))
const groups = (pattern: RegExp, from: string) => (pattern.exec(from) ?? []).slice(1).map(numberIn)

for (const locale of ['fi', 'sv'] as const)
  test(`2018's page of written guidelines explains its fall with the page's own figures, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/results/2018/ohjeet`)
    // The last two tables: estimates of all municipalities, and those who answered by round. Their first row is "yes".
    const cellsOf = async (at: number) =>
      Promise.all((await page.getByRole('table').nth(at).getByRole('row').nth(1).getByRole('cell').all()).map(plain))
    const [, , all, interval] = await cellsOf(-2)
    const [, now, before] = await cellsOf(-1)

    const section = page.getByRole('region', { name: told[locale].heading })
    const said = await plain(section)
    expect(said).toContain(told[locale].fall)
    expect(said).toContain(`${now} %`)
    expect(said).toContain(`(2017: ${before} %)`)
    expect(said).toContain(`${all} %`)
    expect(said).toContain(interval)

    const [n, rise] = groups(told[locale].same, said)
    const [fall] = groups(told[locale].set, said)
    const drawn = await plain(section.locator('svg').first())
    for (const points of [rise, -(fall ?? 0)])
      expect(drawn).toContain(`${(points ?? 0) > 0 ? '+' : '-'}${String(Math.abs(points ?? 0)).replace('.', ',')}`)
    const total = groups(/(\d+,\d) → (\d+,\d)/, await plain(section.locator('figcaption')))
    expect((rise ?? 0) - (fall ?? 0)).toBeCloseTo((total[1] ?? 0) - (total[0] ?? 0), 0)
    await expect(page.getByRole('complementary', { name: interfaceText(locale, 'results', 'threeTitle') })).toContainText(String(n))
  })
