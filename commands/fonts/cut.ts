/** The fonts of the pages, cut from their packages to what the pages use of them. The same packages give the same bytes. */
import { readFile } from 'node:fs/promises'
import { Blob, Face } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { at } from '../paths'

const inRange = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

/**
 * Latin-1, which holds Finnish, Swedish, English and their neighbours, and the punctuation of our texts. What else people type (Sámi,
 * Baltic, Polish names) is in the extended files, which a browser fetches when a page has it.
 */
const everyday = `${inRange(0x20, 0x7e)}${inRange(0xa0, 0xff)}Œœı–—‘’‚“”„•…′€™−`

/** What browsers do by themselves, and figures of one width, which tables ask for. */
const features = ['calt', 'ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum']

/** The lightest to the heaviest weight of the style sheets; `<b>` in a heading is the heaviest. */
const sansWeights = { wght: { min: 400, max: 900 } }
/** Serif is drawn at 17 to 24 pixels, where the optical sizes hardly differ: one of them is a third of the bytes of all. */
const serif = { opsz: 20, wght: 400 }
const serifBold = { opsz: 20, wght: 700 }

/** Each file of `app/fonts/`: what it is cut from, the axes' values that it keeps, and its characters when it keeps not all. */
const cuts = [
  { name: 'schibsted-grotesk', from: 'schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal', axes: sansWeights, only: everyday },
  { name: 'schibsted-grotesk-extended', from: 'schibsted-grotesk/files/schibsted-grotesk-latin-ext-wght-normal', axes: sansWeights },
  { name: 'source-serif', from: 'source-serif-4/files/source-serif-4-latin-opsz-normal', axes: serif, only: everyday },
  { name: 'source-serif-bold', from: 'source-serif-4/files/source-serif-4-latin-opsz-normal', axes: serifBold, only: everyday },
  { name: 'source-serif-extended', from: 'source-serif-4/files/source-serif-4-latin-ext-opsz-normal', axes: serif },
]

const sourceOf = (file: string) => readFile(at('node_modules/@fontsource-variable', file))

/** The characters that a font can draw. @param font WOFF2 */
export async function charactersOf(font: Buffer): Promise<Set<string>> {
  const outlines = await subsetFont(font, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })
  return new Set([...new Face(new Blob(new Uint8Array(outlines).buffer)).collectUnicodes()].map((code) => String.fromCodePoint(code)))
}

/** The fonts' files by name, with their licences. */
export async function cutFonts(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const { name, from, axes, only } of cuts) {
    const font = await sourceOf(`${from}.woff2`)
    const characters = only ?? [...(await charactersOf(font))].join('')
    const kept = { targetFormat: 'woff2', keepFeatures: features, noHinting: true, variationAxes: axes } as const
    files.set(`${name}.woff2`, await subsetFont(font, characters, kept))
  }
  files.set('schibsted-grotesk-licence.txt', await sourceOf('schibsted-grotesk/LICENSE'))
  files.set('source-serif-licence.txt', await sourceOf('source-serif-4/LICENSE'))
  return files
}
