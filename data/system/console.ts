/** What the framework says on the console becomes lines of the log like our own. */
import 'server-only'
import { format, stripVTControlCharacters } from 'node:util'
import { isCut, log } from './log'

const levels = { error: 'error', warn: 'warn', info: 'info', log: 'info', debug: 'debug' } as const

/** Is the error one that the framework also gives to the sink of unexpected errors (instrumentation.ts)? There it stands with its request. */
const isToldElsewhere = (it: unknown): boolean => isCut(it) || (it instanceof Error && 'digest' in it)

/** From now on the console of this process writes to the log. */
export function logConsole(): void {
  for (const [method, level] of Object.entries(levels))
    console[method as keyof typeof levels] = (...said: unknown[]) => {
      if (said.some(isToldElsewhere)) return
      const text = stripVTControlCharacters(format(...said)).trim()
      if (text) log[level]({ from: 'console' }, text)
    }
}
