/** Are the pages of the database sound? Looked through in another process, for this one has many of them in memory. */
import 'server-only'
import { statSync } from 'node:fs'
import { database } from '@/db/client'
import { pagesFault, quicklyChecked } from '@/db/file-fault'
import { env } from '@/env'
import { log } from './log'
import { readNote, writeNote } from './notes'
import { stopSignal } from './stop-signal'

export type Integrity = { /** ISO instant. */ checkedAt: string | null; pages: 'sound' | 'damaged' | 'not-checked' }

// The framework loads the server's modules in several bundles; one process looks once at a time.
const held = globalThis as unknown as { kuntakyselyLook?: Promise<void> | undefined }

/** What all processes know; milliseconds. */
const known = () => readNote('pages') ?? { triedAt: 0, checkedAt: 0, fault: null }

/** Milliseconds for which a result stands, whoever asks: a small file costs half a second of a core, a large one reads the disk for a while. */
const standsFor = (small: boolean): number => Math.max(env().PAGES_CHECK_SECONDS * 1000, small ? 0 : 60 * 60_000)

async function lookThrough(file: string, now: Date): Promise<void> {
  writeNote('pages', { ...known(), triedAt: now.getTime() })
  const fault = await pagesFault(file, stopSignal())
  const { triedAt, checkedAt } = known()
  if (fault) log.fatal({ fault: fault.text }, 'the database is damaged: stop the service and restore a copy')
  writeNote('pages', { triedAt, checkedAt: Math.max(checkedAt, now.getTime()), fault: fault?.text ?? null })
}

/** Looks through the pages unless that is under way. */
function look(file: string, now: Date): Promise<void> {
  held.kuntakyselyLook ??= lookThrough(file, now)
    .catch((error: unknown) => {
      if (!stopSignal().aborted) log.error({ err: error }, 'the database could not be looked through')
    })
    .finally(() => {
      held.kuntakyselyLook = undefined
    })
  return held.kuntakyselyLook
}

/** Remembers that a request met a damaged page; a later look that finds none takes it back. Other errors are none of its business. */
export function noteDamage(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) writeNote('pages', { ...known(), fault: code })
}

const isSmall = (file: string): boolean => statSync(file).size <= quicklyChecked

/** A small file has been looked through before it was opened (data/start/usable.ts): the first health check need not wait for that again. */
export function noteLookBeforeStart(now: Date): void {
  const { name, memory } = database().$client
  if (!memory && isSmall(name)) writeNote('pages', { triedAt: now.getTime(), checkedAt: now.getTime(), fault: null })
}

/** At start: a large file is looked through besides the work. */
export function watchPages(now: Date = new Date()): void {
  const { name, memory } = database().$client
  if (!memory && !isSmall(name)) void look(name, now)
}

/** What is known of the pages. Looks through them again when that was long ago; a small file's result is waited for. */
export async function getIntegrity(now: Date): Promise<Integrity> {
  const { name, memory } = database().$client
  if (memory) return { checkedAt: null, pages: 'not-checked' }
  const small = isSmall(name)
  if (now.getTime() - known().triedAt >= standsFor(small)) {
    const looked = look(name, now)
    if (small) await looked
  }
  const { checkedAt, fault } = known()
  const at = checkedAt === 0 ? null : new Date(checkedAt).toISOString()
  return { checkedAt: at, pages: fault !== null ? 'damaged' : at ? 'sound' : 'not-checked' }
}
