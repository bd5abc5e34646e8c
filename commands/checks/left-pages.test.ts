import { expect, test } from 'vitest'
import { pagesLeftTooEarly } from './left-pages'

const said = (line: number) => [
  `e2e/a.spec.ts:${line}: leaves the page before what was pressed is answered; expect first what the answer shows`,
]
const found = (...lines: string[]) => pagesLeftTooEarly('e2e/a.spec.ts', lines.join('\n'))
const leaves = "  await page.goto('/fi')"

test('a story may not press a button and leave with its next step', () => {
  expect(found("  await page.getByRole('button', { name: 'Tallenna' }).click()", leaves)).toEqual(said(2))
  expect(found('  await page', "    .getByRole('button')", '    .first()', '    .click()', '  // why', '', leaves)).toEqual(said(7))
  expect(found("  await press(page, 'admin', 'openButton')", leaves)).toEqual(said(2))
  expect(found('  if (!script) await form.saveAndContinue()', '  await visitor.reload()')).toEqual(said(2))
})

test('it may leave once it has seen the answer, and follow links as it likes', () => {
  const press = "  await page.getByRole('button', { name: 'Tallenna' }).click()"
  expect(found(press, "  await expect(page.getByRole('status')).toBeVisible()", leaves)).toEqual([])
  expect(found("  await page.getByRole('link', { name: 'Tulokset' }).click()", leaves)).toEqual([])
  expect(pagesLeftTooEarly('testing/a.ts', `${press}\n${leaves}`)).toEqual([])
})
