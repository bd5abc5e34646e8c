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

type Fault = 'bodyTooLarge' | (typeof faults)[keyof typeof faults]

/** `fault` is the key of the message that tells what to send. */
export type ReadSave = { save: SaveRead } | { fault: Fault }

/** The body as text, or undefined as soon as it is over the limit: the rest is not read. */
async function readText(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return undefined
  const decoder = new TextDecoder()
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

/** The save a request asks for, or what is wrong with the request. */
export async function readSave(request: Request): Promise<ReadSave> {
  const text = await readText(request)
  if (text === undefined) return { fault: 'bodyTooLarge' }
  const read = readSaveRequest(parseJson(text))
  return 'fault' in read ? { fault: faults[read.fault] } : read
}
