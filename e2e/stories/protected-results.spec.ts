import { expect, test } from '../test'

// A share at full precision would tell what rounding and hiding keep back, wherever it stands in the page or its scripts.
const exactShare = /(?<!\d)0[.,]\d{5,}/

test('a protected question shows no hidden figure in its page, its source or its file', async ({ request }) => {
  for (const address of [
    '/fi/results/2018/tyytyvaisyys',
    '/sv/results/2018/tyytyvaisyys?by=region',
    '/fi/results/2018/tyytyvaisyys?by=language',
  ]) {
    const html = await (await request.get(address)).text()
    expect(html, address).toMatch(/>suojattu<|>skyddat<|Tuloksia ei näytetä kielittäin/)
    expect(html, address).not.toMatch(exactShare)
  }
  const csv = await (await request.get('/fi/results/2018/sheets/kuntakysely-2018.csv')).text()
  const hidden = csv.split('\n').filter((line) => line.includes(';tyytyvaisyys;') && line.includes(';protected;'))
  expect(hidden.length).toBeGreaterThan(10)
  for (const line of hidden) expect(line).not.toMatch(/;0,\d|;\d{1,3};[^;]*suojattu/)
})
