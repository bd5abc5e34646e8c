/** Reads the body of a request to save an answer. */
import { readSaveRequest, type SaveRead } from '@/questionnaire/wire'

/** Bytes; room for the longest text the tests of bad input send, in any spelling of JSON. */
export const bodyLimit = 1_500_000

const faults = {
  body: 'requestJson',
  value: 'requestValue',
  basedOn: 'requestBasedOn',
  saveId: 'requestSaveId',
  note: 'requestNote',
  confirmed: 'requestConfirmed',
} as const

type Fault = 'bodyTooLarge' | 'requestText' | (typeof faults)[keyof typeof faults]

/** `fault` is the key of the message that tells what to send. */
export type ReadSave = { save: SaveRead } | { fault: Fault }

/** The body as text. Over the limit the rest is not read. @throws TypeError when it is no UTF-8 */
async function readText(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return undefined
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > bodyLimit) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Text that would be stored as something else than what was sent: a NUL, or half a character. */
const isBroken = (it: unknown): boolean =>
  typeof it === 'string'
    ? it.includes('\0') || !it.isWellFormed()
    : Array.isArray(it) && it.some((each) => typeof each === 'string' && isBroken(each))

/** The save a request asks for, or what is wrong with the request. */
export async function readSave(request: Request): Promise<ReadSave> {
  const text = await readText(request).catch((error: unknown) => {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null
    throw error
  })
  if (text === undefined) return { fault: 'bodyTooLarge' }
  if (text === null) return { fault: 'requestText' }
  const read = readSaveRequest(parseJson(text))
  if ('fault' in read) return { fault: faults[read.fault] }
  return isBroken(read.save.value) || isBroken(read.save.note) ? { fault: 'requestText' } : read
}
