/**
 * Kept texts as they were before they were compressed, for the few who take nothing compressed. A sheet has a megabyte or more: each is unpacked
 * once, one at a time, and those asked for last stay, up to so many bytes.
 */
import 'server-only'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

type Packed = { gzip: Buffer }

export class UnpackedTexts {
  readonly #texts = new Map<Packed, Buffer>()
  #bytes = 0
  #last: Promise<unknown> = Promise.resolve()

  /** @param mostBytes of all that stay */
  constructor(readonly mostBytes = 16 * 1024 * 1024) {}

  /** The text of what was kept compressed. @throws what unpacking throws */
  async of(packed: Packed): Promise<Buffer> {
    const known = this.#texts.get(packed)
    if (known) return this.#stay(packed, known)
    const turn = this.#last.then(async () => this.#stay(packed, this.#texts.get(packed) ?? (await promisify(gunzip)(packed.gzip))))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Bytes of the texts that stay. */
  get bytes(): number {
    return this.#bytes
  }

  #stay(packed: Packed, text: Buffer): Buffer {
    this.#bytes += text.length - (this.#texts.get(packed)?.length ?? 0)
    this.#texts.delete(packed)
    this.#texts.set(packed, text)
    for (const [oldest, { length }] of this.#texts) {
      if (this.#bytes <= this.mostBytes) break
      this.#texts.delete(oldest)
      this.#bytes -= length
    }
    return text
  }
}
