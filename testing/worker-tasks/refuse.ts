/** A work for tests: reads the database and refuses, or tries to write. */

import { AppError } from '@/data/errors'
import { database } from '@/db/client'
import { people } from '@/db/schema'

export default function refuse(what: 'refuse' | 'fail' | 'read'): string[] {
  if (what === 'refuse') throw new AppError('not-found')
  if (what === 'fail') throw new Error('broken')
  return database()
    .select({ id: people.id })
    .from(people)
    .orderBy(people.id)
    .all()
    .map(({ id }) => id)
}
