/** Files as if an administrator had brought them and a worker had read them: for tests of what is made of their rows. */
import { readTable } from '@/data/imports/file/read-table'
import type { ImportKind } from '@/data/imports/imports'
import { database } from '@/db/client'
import { imports } from '@/db/schema-imports'
import { cast, now } from './database'

/** Reads a file here. @returns the import's id */
export async function readHere(kind: ImportKind, fileName: string, bytes: Buffer): Promise<number> {
  const read = await readTable(bytes)
  const found = 'problem' in read ? { problem: read } : { rows: JSON.stringify(read.rows) }
  const { id } = database()
    .insert(imports)
    .values({ kind, fileName, uploadedAt: now, uploadedBy: cast.administrator, readAt: now, ...found })
    .returning({ id: imports.id })
    .get()
  return id
}
