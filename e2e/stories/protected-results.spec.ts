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
    expect(html, address).toMatch(/>suojattu<|>skyddat<|Tuloksia ei näytetä kielisuhteen mukaan/)
    expect(html, address).not.toMatch(exactShare)
  }
  for (const file of ['chart.svg', 'chart.svg?view=samat', 'embed', 'embed?view=samat'])
    expect(await (await request.get(`/fi/results/2018/tyytyvaisyys/${file}`)).text(), file).not.toMatch(exactShare)
  // That few moved is told in no picture: the view of the same municipalities is not drawn.
  const [as, same] = await Promise.all(
    ['', '?view=samat'].map(async (query) => request.get(`/fi/results/2018/tyytyvaisyys/chart.svg${query}`)),
  )
  expect(await same?.text()).toBe(await as?.text())
  const csv = await (await request.get('/fi/results/2018/sheets/kuntakysely-2018.csv')).text()
  const own = await (await request.get('/fi/results/2018/tyytyvaisyys/table.csv')).text()
  expect(own.split('\r\n').slice(1)).toEqual(csv.split('\r\n').filter((line) => line === '' || line.includes(';tyytyvaisyys;')))
  const hidden = csv.split('\n').filter((line) => line.includes(';tyytyvaisyys;') && line.includes(';protected;'))
  expect(hidden.length).toBeGreaterThan(10)
  for (const line of hidden) expect(line).not.toMatch(/;0,\d|;\d{1,3};[^;]*suojattu/)
})
