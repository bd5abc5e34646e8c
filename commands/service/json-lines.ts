/** A server's output as lines of JSON: its own log passes, what the framework or the runtime says beside it is wrapped. */
import type { Readable, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'

const levels = { info: 30, error: 50 } as const

const isJson = (line: string): boolean => {
  try {
    return line.startsWith('{') && typeof JSON.parse(line) === 'object'
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** A line of the log that says a text, as pino writes them. */
export const jsonLine = (msg: string, level: keyof typeof levels = 'info'): string =>
  `${JSON.stringify({ level: levels[level], time: new Date().toISOString(), service: 'kuntakysely', msg })}\n`

/** Lines of JSON as they are; of others, what came at once becomes one line: an error with its stack is one event. */
function asJsonLines(text: string, level: keyof typeof levels): string {
  let said = ''
  let others: string[] = []
  const wrap = () => {
    const msg = others.join('\n').trim()
    if (msg) said += jsonLine(msg, level)
    others = []
  }
  for (const line of stripVTControlCharacters(text).split('\n')) {
    if (isJson(line)) {
      wrap()
      said += `${line}\n`
    } else others.push(line)
  }
  wrap()
  return said
}

/** Passes a stream on as lines of JSON. */
export function passJsonLines(from: Readable, to: Writable, level: keyof typeof levels): void {
  let rest = ''
  from.setEncoding('utf8')
  from.on('data', (part: string) => {
    const whole = rest + part
    const end = whole.lastIndexOf('\n') + 1
    rest = whole.slice(end)
    if (end) to.write(asJsonLines(whole.slice(0, end), level))
  })
  from.on('end', () => rest && to.write(asJsonLines(rest, level)))
}
