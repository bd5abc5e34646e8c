/** Pictures in pixels, with the fonts of the pages. The only importer of the library, a WebAssembly one, so that every machine has it. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

const at = (...names: string[]) => resolve('node_modules', ...names)

/** The weights that drawings use. */
const fonts = ['400Regular', '700Bold', '800ExtraBold'].map((name) =>
  at('@expo-google-fonts/schibsted-grotesk', name, `SchibstedGrotesk_${name}.ttf`),
)

async function start() {
  const [{ initWasm, Resvg }, program, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(at('@resvg/resvg-wasm/index_bg.wasm')),
    ...fonts.map((file) => readFile(file)),
  ])
  await initWasm(program)
  return { Resvg, fontBuffers }
}

let started: ReturnType<typeof start> | undefined

/** A PNG with twice the pixels that the drawing says: for screens that have them, and for paper. @param svg text of a whole file */
export async function drawPng(svg: string): Promise<Buffer> {
  started ??= start()
  const { Resvg, fontBuffers } = await started
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Schibsted Grotesk' },
  })
  const picture = drawing.render()
  try {
    return Buffer.from(picture.asPng())
  } finally {
    picture.free()
    drawing.free()
  }
}
