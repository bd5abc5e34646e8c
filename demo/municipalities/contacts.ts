/** Whom the association writes to in the demonstration: in each municipality a person, and in most the registry. */
import type { Tx } from '@/db/client'
import { contacts } from '@/db/schema-contacts'
import type { DemoPerson } from './people'

/** Every eighth municipality has no registry in the list. */
const withoutRegistry = 8

export function insertContacts(tx: Tx, persons: readonly DemoPerson[], at: Date): void {
  const first = new Map<string, DemoPerson>()
  for (const person of persons.filter(({ email }) => email.startsWith('viestinta@')))
    for (const municipality of person.municipalities) if (!first.has(municipality)) first.set(municipality, person)
  const rows = [...first].flatMap(([municipality, { email, name }], index) => {
    const common = { municipality, addedAt: at, changedAt: at }
    const registry = { ...common, email: email.replace('viestinta@', 'kirjaamo@'), isRegistry: true }
    return [{ ...common, email, name, isPrimary: true }, ...(index % withoutRegistry === 0 ? [] : [registry])]
  })
  // A statement takes a limited number of values.
  for (let begin = 0; begin < rows.length; begin += 500)
    tx.insert(contacts)
      .values(rows.slice(begin, begin + 500))
      .run()
}
