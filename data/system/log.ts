/** JSON logs, one line an event, without personal data. */
import 'server-only'
import pino from 'pino'
import { env } from '@/env'

export const log = pino({ level: env().LOG_LEVEL, base: { service: 'kuntakysely' }, timestamp: pino.stdTimeFunctions.isoTime })
