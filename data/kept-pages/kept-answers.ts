/** Answers kept in memory with their compressed bytes, those asked for last, up to so many bytes and so many of them. */
import 'server-only'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type KeptAnswer = {
  headers: Record<string, string>
  /** An entity tag with its quotation marks, strong. */
  tag: string
  /** Bytes without an encoding. */
  length: number
  /** Bytes by their encoding. What does not get smaller has only `identity`; the others' is unpacked for the few who want it. */
  bytes: { br: Buffer; gzip: Buffer } | { identity: Buffer }
}

/** What it was made of, and until when it holds. */
type Holding = { answer: KeptAnswer; stamp: string; until: Date | null; size: number }

/** Bytes, more than a page has. */
const large = 1024 * 1024

const most = { bytes: 24 * 1024 * 1024, answers: 2000 }

const compressed = async (body: Buffer) => {
  // Made once for all who ask: as small as is reached in about the time that drawing the page took. A file's figures get hardly smaller.
  const quality = body.length > large ? 5 : 9
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(body, options), promisify(gzip)(body, { level: 9 })])
  return { br, gzip: zipped }
}

/** @param isText text is kept compressed */
export async function keptAnswerOf(headers: Record<string, string>, body: Buffer, isText: boolean): Promise<KeptAnswer> {
  const { etag, ...others } = headers
  const tag = etag ?? `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { headers: others, tag, length: body.length, bytes: isText ? await compressed(body) : { identity: body } }
}

export class KeptAnswers {
  readonly #kept = new Map<string, Holding>()
  #bytes = 0

  /** @param limits of all together */
  constructor(readonly limits: { bytes: number; answers: number } = most) {}

  /** What is kept for an address, if it still holds. */
  find(address: string, stamp: string, now: Date): KeptAnswer | undefined {
    const found = this.#kept.get(address)
    if (!found) return undefined
    this.#remove(address)
    if (found.stamp !== stamp || (found.until && found.until <= now)) return undefined
    this.#add(address, found)
    return found.answer
  }

  keep(address: string, answer: KeptAnswer, { stamp, until }: Pick<Holding, 'stamp' | 'until'>): void {
    this.#remove(address)
    const size = Object.values(answer.bytes).reduce((sum, each) => sum + each.length, 0)
    this.#add(address, { answer, stamp, until, size })
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.limits.bytes && this.#kept.size <= this.limits.answers) return
      this.#remove(oldest)
    }
  }

  get size(): { bytes: number; answers: number } {
    return { bytes: this.#bytes, answers: this.#kept.size }
  }

  #add(address: string, holding: Holding): void {
    this.#kept.set(address, holding)
    this.#bytes += holding.size
  }

  #remove(address: string): void {
    this.#bytes -= this.#kept.get(address)?.size ?? 0
    this.#kept.delete(address)
  }
}
