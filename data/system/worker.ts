/** What a worker thread does: opens the database to read, as of one moment, and does one work. Loaded by its path alone. */
import 'server-only'
import { pathToFileURL } from 'node:url'
import { threadId } from 'node:worker_threads'
import { openForReading, setDatabase } from '@/db/client'
import { AppError, type AppErrorCode } from '../errors'

export type WorkOrder = {
  /** The module whose default export is the work. */
  file: string
  input: unknown
  /** A file, or a whole database. */
  database: string | Uint8Array
}

/** A refusal is a value here, for an error loses its class on its way between threads. */
export type WorkOutcome<Result> = { thread: number } & ({ result: Result } | { refused: AppErrorCode })

/** Does the work of an order. The database is closed afterwards: an idle thread holds no file. */
export default async function doWork({ file, input, database }: WorkOrder): Promise<WorkOutcome<unknown>> {
  const { default: work } = await import(pathToFileURL(file).href)
  const db = openForReading(typeof database === 'string' ? database : Buffer.from(database))
  try {
    setDatabase(db)
    db.$client.exec('begin')
    return { thread: threadId, result: await work(input) }
  } catch (error) {
    if (error instanceof AppError) return { thread: threadId, refused: error.code }
    throw error
  } finally {
    db.$client.close()
  }
}
