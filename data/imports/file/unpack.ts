/**
 * Unpacks the XML of a zip package, counting what comes out: what the package says of its sizes may be untrue. The only importer of
 * the library that reads zip packages of others.
 */
import 'server-only'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { importLimits, type TellProgress } from './limits'

/** `inflated`: bytes that had come out when it was refused, or all. */
export type Unpacked = { parts: Map<string, Buffer>; inflated: number } | { problem: 'swollen' | 'damaged' | 'protected'; inflated: number }

class Swollen extends Error {}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, file) => (error ? reject(error) : resolve(file))),
  )

const streamOf = (file: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream & { destroy(): void }> =>
  new Promise((resolve, reject) =>
    file.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream as NodeJS.ReadableStream & { destroy(): void }))),
  )

const isWanted = ({ fileName }: Entry) => fileName.endsWith('.xml') || fileName.endsWith('.xml.rels')

/** @throws Swollen as soon as too much has come out */
async function inflate(file: ZipFile, entry: Entry, count: (bytes: number) => number): Promise<Buffer> {
  const stream = await streamOf(file, entry)
  const chunks: Buffer[] = []
  let own = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    own += chunk.length
    const all = count(chunk.length)
    if (all > importLimits.inflatedBytes || (own > 1_000_000 && own > entry.compressedSize * importLimits.ratio)) {
      stream.destroy()
      throw new Swollen()
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const nextEntry = (file: ZipFile): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      file.removeAllListeners()
      settle()
    }
    file.once('entry', (entry: Entry) => done(() => resolve(entry)))
    file.once('end', () => done(() => resolve(null)))
    file.once('error', (error) => done(() => reject(error)))
    file.readEntry()
  })

/** The XML parts of a package. Nothing else of it is unpacked. @param tell is told the share of the package that is behind */
export async function unpackXml(bytes: Buffer, tell: TellProgress = () => undefined): Promise<Unpacked> {
  let inflated = 0
  const count = (more: number) => {
    inflated += more
    return inflated
  }
  const parts = new Map<string, Buffer>()
  let behind = 0
  try {
    const file = await opened(bytes)
    if (file.entryCount > importLimits.entries) return { problem: 'swollen', inflated }
    for (let entry = await nextEntry(file); entry; entry = await nextEntry(file)) {
      if (entry.isEncrypted()) return { problem: 'protected', inflated }
      if (isWanted(entry)) parts.set(entry.fileName, await inflate(file, entry, count))
      behind += entry.compressedSize
      tell(behind / bytes.length)
    }
    return { parts, inflated }
  } catch (error) {
    return { problem: error instanceof Swollen ? 'swollen' : 'damaged', inflated }
  }
}
