/** JSON logs, one line an event, without personal data. */
import 'server-only'
import pino from 'pino'
import { env } from '@/env'

export const log = pino({ level: env().LOG_LEVEL, base: { service: 'kuntakysely' }, timestamp: pino.stdTimeFunctions.isoTime })

const cutCodes: readonly unknown[] = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']

/** Is it only that the asker hung up before the request or its answer was through? That is no error of ours. */
export function isCut(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return cutCodes.includes(code) || ['AbortError', 'ResponseAborted'].includes(error.name) || isCut(error.cause)
}
