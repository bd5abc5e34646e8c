/** The settings that a command gives the service when the operator gave none: its database, address and a secret of its own. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readEnv } from '@/env'
import { inVar } from '../paths'
import { giveUp } from '../process'
import { originOf } from './origin'

/** A secret made once and kept in var/, readable by the service's own account only. */
export function storedSecret(name: string): string {
  const file = inVar(name)
  if (!existsSync(file)) {
    mkdirSync(inVar(), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}

/** The port to serve on: PORT, else 3000. Ends the command when PORT is no port number. */
export function portOf(source: NodeJS.ProcessEnv): number {
  const port = Number(source.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) giveUp(`PORT: "${source.PORT}" is not a port number (1–65535).`)
  return port
}

/** The demonstration's settings: sample data, no real mail, whatever the surroundings say. */
export const demonstrationSettings = (port: number, database = inVar('demo.db'), host?: string): Record<string, string> => ({
  DEMO: '1',
  DATABASE: database,
  EMAIL_SERVER: '',
  NEXTAUTH_URL: originOf(port, host),
  NEXTAUTH_SECRET: storedSecret('demo-secret'),
})

/** Production's settings: the operator's own, completed. */
export const productionSettings = (source: NodeJS.ProcessEnv, port: number): Record<string, string> => ({
  DEMO: '0',
  DATABASE: source.DATABASE || inVar('kuntakysely.db'),
  NEXTAUTH_URL: source.NEXTAUTH_URL || `http://localhost:${port}`,
  NEXTAUTH_SECRET: source.NEXTAUTH_SECRET || storedSecret('secret'),
})

/** Ends the command with the names of the wrong settings, before anything long is begun. @returns the settings given to it */
export function requireValid(settings: Record<string, string>): Record<string, string> {
  try {
    readEnv({ ...process.env, ...settings })
  } catch (fault) {
    giveUp(fault instanceof Error ? fault.message : String(fault))
  }
  return settings
}

/** Completes this very process' settings, for a command that opens the database itself. DEMO=1 chooses the demonstration. */
function completeSettings(): void {
  const port = portOf(process.env)
  const settings = process.env.DEMO === '1' ? demonstrationSettings(port) : productionSettings(process.env, port)
  Object.assign(process.env, requireValid(settings))
}

/** The same, on the database that DATABASE names also in the demonstration. @returns its file */
export function chosenDatabase(): string {
  const given = process.env.DATABASE
  completeSettings()
  if (given) process.env.DATABASE = given
  return readEnv(process.env).DATABASE
}

/** The same; ends the command when there is no such file. */
export function requireDatabase(): string {
  const database = chosenDatabase()
  if (!existsSync(database)) giveUp(`There is no database ${database}; start the service once first.`)
  return database
}
