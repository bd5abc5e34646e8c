import { describe, expect, it } from 'vitest'
import { busyPage, tookTooLongPage } from '../../busy'
import { fileHeaders, type ResultFile, sheetNamed } from './file-response'

describe('names of sheets', () => {
  it.each([
    ['kuntakysely-2018.xlsx', 'xlsx'],
    ['kuntakysely-2018.csv', 'csv'],
    ['kuntakysely-2017.xlsx', undefined],
    ['kuntakysely-2018.pdf', undefined],
    ['Kuntakysely-2018.xlsx', undefined],
    ['kuntakysely-2018.xlsx.exe', undefined],
  ])('%s of round 2018 is %s', (file, format) => {
    expect(sheetNamed('2018', file)).toBe(format)
  })
})

describe('headers of a file', () => {
  const sheet = { bytes: Buffer.from(''), tag: 'abc', isPrivate: false, hasAnswers: false }
  const file: ResultFile = { round: '2018', format: 'csv', locale: 'sv' }

  it('let nobody keep a file with answers', () => {
    expect(fileHeaders({ ...sheet, isPrivate: true }, file).get('Cache-Control')).toBe('private, no-store')
    expect(fileHeaders(sheet, file).get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  })

  it('name the file, its language and its tag', () => {
    const headers = fileHeaders(sheet, file)
    const name = 'kuntakysely-2018-sv.csv'
    expect(headers.get('Content-Disposition')).toBe(`attachment; filename="${name}"; filename*=UTF-8''${name}`)
    expect([headers.get('Content-Language'), headers.get('ETag'), headers.get('Vary')]).toEqual(['sv', '"abc"', 'Cookie'])
  })

  it('name whom a picture tells of, so that views are told apart where they are saved', () => {
    const saved = (view?: string) =>
      fileHeaders({ ...sheet, view }, { ...file, part: 'ohjeet', format: 'svg' })
        .get('Content-Disposition')
        ?.split('"')[1]
    expect([saved(), saved('samat')]).toEqual(['kuntakysely-2018-ohjeet-sv.svg', 'kuntakysely-2018-ohjeet-samat-sv.svg'])
  })

  it('have a picture shown where it is opened, and a package saved', () => {
    const kindOf = (format: ResultFile['format']) =>
      fileHeaders(sheet, { ...file, format })
        .get('Content-Disposition')
        ?.split(';')[0]
    expect((['svg', 'png', 'zip', 'xlsx'] as const).map(kindOf)).toEqual(['inline', 'inline', 'attachment', 'attachment'])
  })
})

it('too much at once is answered by a page in the language of the reader that says when to try again', async () => {
  const response = busyPage('sv')
  expect([response.status, response.headers.get('Retry-After'), response.headers.get('Cache-Control')]).toEqual([503, '5', 'no-store'])
  const page = await response.text()
  expect(page).toContain('<html lang="sv">')
  expect(page).toContain('Försök igen om 5 sekunder.')
})

it.each([
  ['fi', 'kesti liian kauan'],
  ['sv', 'tog för lång tid'],
  ['en', 'took too long'],
] as const)(
  'a file that took too long is answered in %s by a page of its own, which asks nobody to try again at once',
  async (locale, words) => {
    const response = tookTooLongPage(locale)
    expect([response.status, response.headers.get('Retry-After'), response.headers.get('Content-Language')]).toEqual([500, null, locale])
    const page = await response.text()
    expect(page).toContain(words)
    expect(page).not.toContain('<a href="">')
  },
)
