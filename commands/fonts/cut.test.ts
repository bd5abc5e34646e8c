import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { at } from '../paths'
import { charactersOf, cutFonts } from './cut'

const inFonts = (name: string) => readFileSync(at('app/fonts', name))
/** Neither family has them: the next font of the list draws them, as it did before anything was cut. */
const drawnBySystem = new Set('\n\t\r←→✓')

test('the fonts of the pages are what the command cuts', async () => {
  for (const [name, bytes] of await cutFonts()) expect(inFonts(name).equals(bytes), name).toBe(true)
})

test.each(['schibsted-grotesk', 'source-serif', 'source-serif-bold'])(
  '%s has every character of our texts, questionnaires and register',
  async (name) => {
    const has = await charactersOf(inFonts(`${name}.woff2`))
    const missing = new Set<string>()
    for await (const file of glob(['messages/**/*.json', 'questionnaire/templates/**/*.ts', 'db/register/*.csv'], { cwd: at('') }))
      for (const character of readFileSync(at(file), 'utf8'))
        if (!has.has(character) && !drawnBySystem.has(character)) missing.add(`${character} (${file})`)
    expect([...missing]).toEqual([])
  },
)

test('the extended fonts have what names of the neighbours need', async () => {
  for (const name of ['schibsted-grotesk', 'source-serif']) {
    const has = await charactersOf(inFonts(`${name}-extended.woff2`))
    expect([...'ŠšŽžČčĐđŊŋŁłŚśĀāĖėŪūŐőŞşİğ'].filter((each) => !has.has(each))).toEqual([])
  }
})

test('the style sheet says of each file which characters it has', async () => {
  const faces = readFileSync(at('app/fonts/fonts.css'), 'utf8').split('@font-face').slice(1)
  expect(faces).toHaveLength(5)
  for (const face of faces) {
    const ranges = [...(face.split('unicode-range:')[1] ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)]
    const inRanges = (code: number) =>
      ranges.some(([, from = '', to = from]) => code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16))
    const file = face.match(/url\("\.\/(.+?)"\)/)?.[1] ?? ''
    const from = file.includes('extended') ? 0x100 : 0x20
    const codes = [...(await charactersOf(inFonts(file)))].map((each) => each.codePointAt(0) ?? 0)
    expect(
      codes.filter((code) => code >= from && !inRanges(code)),
      file,
    ).toEqual([])
  }
})
