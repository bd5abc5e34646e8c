/** Whom the association writes to in the demonstration: in each municipality a person, and in most the registry. */
import type { Tx } from '@/db/client'
import { contacts } from '@/db/schema-contacts'
import type { DemoPerson } from './people'

/** Every eighth municipality has no registry in the list. */
const withoutRegistry = 8

export function insertContacts(tx: Tx, persons: readonly DemoPerson[], at: Date): void {
  const reached = persons.filter(({ email }) => email.startsWith('viestinta@'))
  const rows = reached.flatMap(({ email, name, municipalities }, index) =>
    municipalities.slice(0, 1).flatMap((municipality) => {
      const common = { municipality, addedAt: at, changedAt: at }
      const person = { ...common, email, name, isPrimary: true }
      const registry = { ...common, email: email.replace('viestinta@', 'kirjaamo@'), isRegistry: true }
      return index % withoutRegistry === 0 ? [person] : [person, registry]
    }),
  )
  // A statement takes a limited number of values.
  for (let first = 0; first < rows.length; first += 500)
    tx.insert(contacts)
      .values(rows.slice(first, first + 500))
      .run()
}
