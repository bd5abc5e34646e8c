import { describe, expect, test } from 'vitest'
import { cleanText, nameAllButLatin, nameCharacters } from './clean'
import { makePdf, unshownIn } from './typst'

const madeAt = new Date('2026-11-22T10:00:00Z')
const template = (body: string) => `#let d = json(bytes(sys.inputs.data))\n#set document(title: "T")\n#set text(lang: "fi")\n${body}`

describe('a template', () => {
  test('with a picture that has no text for those who do not see it makes no file', async () => {
    const picture = '#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"/>"), format: "svg")'
    await expect(makePdf({ template: template(`= A\n${picture}`), data: {}, madeAt })).rejects.toThrow(/alt/)
  })
  test('cannot read files outside sheets/', async () => {
    await expect(makePdf({ template: template('#read("/../package.json")'), data: {}, madeAt })).rejects.toThrow()
  })
})

test('forbidden characters go, and a run without a space can be broken', () => {
  expect(cleanText('a\u0000\r\nb\u2028c\td\u202e\ufeff')).toBe('a\nb\nc d')
  expect(cleanText('x'.repeat(70))).toBe(`${'x'.repeat(30)}\u200b${'x'.repeat(30)}\u200b${'x'.repeat(10)}`)
})

test('characters that no font shows are read off the error, and told by their names', () => {
  const error = 'the text `\\"😀\\"` could not be displayed with font, the text `\\"\\\\u{f0000}\\"` could not be displayed with font'
  const unshown = unshownIn(error)
  expect(unshown).toEqual(new Set(['😀', '\u{F0000}']))
  expect(nameCharacters('a😀b', unshown)).toBe('a[U+1F600]b')
  expect(nameAllButLatin('ŧ漢’')).toBe('ŧ[U+6F22]’')
})
