/** A work for a worker: reads the file of an import. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { imports } from '@/db/schema-imports'
import { AppError } from '../errors'
import type { ReadTable } from './file/limits'
import { readTable } from './file/read-table'
import { tellIn } from './progress'

/** `progress`: where it is told how far it has come. */
export type FileToRead = { id: number; progress: SharedArrayBuffer }

/** @throws AppError not-found when the file is gone: read by another process meanwhile */
export default async function readFileOfImport({ id, progress }: FileToRead): Promise<ReadTable> {
  const row = database().select({ file: imports.file }).from(imports).where(eq(imports.id, id)).get()
  if (!row?.file) throw new AppError('not-found')
  return readTable(row.file, tellIn(progress))
}
