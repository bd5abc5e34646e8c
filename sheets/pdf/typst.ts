/** PDF/UA-1 files through Typst. Data reaches the template as JSON, never as markup. The only importer of the library. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { cleanText, type Json, mapTexts, nameAllButLatin, nameCharacters } from './clean'

/** The library has no program for this machine. */
export class PdfUnavailable extends Error {
  constructor(cause: unknown) {
    super('PDF files cannot be made on this machine: the library has no program for it.', { cause })
    this.name = 'PdfUnavailable'
  }
}

/** `title`: the document's, as the template sets it. `madeAt`: the file's time. */
export type PdfInput = { template: string; data: { readonly [key: string]: Json }; madeAt: Date }

const fonts = ['400Regular/SchibstedGrotesk_400Regular.ttf', '700Bold/SchibstedGrotesk_700Bold.ttf']
const fontFile = (name: string) => readFileSync(resolve('node_modules/@expo-google-fonts/schibsted-grotesk', name))

/** @throws PdfUnavailable */
const library = () => import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) => Promise.reject(new PdfUnavailable(cause)))

let started: Promise<NodeCompiler> | undefined

/** Starts Typst once a thread, at the first need: whoever never asks for a PDF does not need its program. @throws PdfUnavailable */
function compiler(): Promise<NodeCompiler> {
  started ??= library().then((typst) =>
    typst.NodeCompiler.create({ workspace: resolve('sheets'), fontArgs: [{ fontBlobs: fonts.map(fontFile) }] }),
  )
  return started
}

/** Can this machine make PDF files? */
export const canMakePdf = (): Promise<boolean> =>
  library().then(
    () => true,
    (error: unknown) => {
      if (error instanceof PdfUnavailable) return false
      throw error
    },
  )

/** Characters an error names as ones no font shows, or as forbidden. It quotes them as Rust does. */
export function unshownIn(error: string): Set<string> {
  const quoted = [...error.matchAll(/the (?:text|text contains the disallowed codepoint) `\\?"(.+?)\\?"`/g)].map((found) => found[1] ?? '')
  const plain = quoted.map((each) =>
    each.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  )
  return new Set(plain.flatMap((each) => [...each]).filter((each) => each > '\u017f'))
}

type Attempt = { bytes: Buffer } | { refusal: string }

function attempt(typst: NodeCompiler, { template, data, madeAt }: PdfInput): Attempt {
  const compiled = typst.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } })
  if (!compiled.result) return { refusal: JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'no document') }
  try {
    const creationTimestamp = Math.floor(madeAt.getTime() / 1000)
    return { bytes: typst.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp }) }
  } catch (error) {
    return { refusal: String(error) }
  }
}

/**
 * A PDF/UA-1 file of the data as the template lays it out. Characters that no font at hand shows are told by their names.
 * @throws PdfUnavailable, or Error when the template breaks a rule of the standard, such as a picture without its text
 */
export async function makePdf(input: PdfInput): Promise<Buffer> {
  const typst = await compiler()
  const data = mapTexts(input.data, cleanText) as PdfInput['data']
  const withTexts = (change: (text: string) => string) => attempt(typst, { ...input, data: mapTexts(data, change) as PdfInput['data'] })
  try {
    let made = attempt(typst, { ...input, data })
    if ('refusal' in made) {
      const unshown = unshownIn(made.refusal)
      made = withTexts((text) => nameCharacters(text, unshown))
    }
    if ('refusal' in made) made = withTexts(nameAllButLatin)
    if ('refusal' in made) throw new Error(made.refusal)
    return made.bytes
  } finally {
    // Typst remembers what it has set; one municipality's answers are not kept for the next.
    typst.evictCache(0)
  }
}
