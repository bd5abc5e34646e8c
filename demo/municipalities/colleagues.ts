/** What goes on between the colleagues of the half-way municipality: one invited and not come yet, one asked for a section. */
import type { Tx } from '@/db/client'
import { memberships, people } from '@/db/schema'
import { handovers, invitations, municipalityDomains } from '@/db/schema-members'
import { dayFrom, helsinki } from '../calendar'
import { roles } from './people'

const municipality = roles.halfWay
const [maija, oskar] = [`kunta-${municipality}`, `kunta-${municipality}-3`]
const newcomer = {
  id: `kunta-${municipality}-4`,
  email: 'tietohallinto@alajarvi.example',
  name: 'Jenni Aho',
  locale: 'fi',
} as const

/** @param roundId the open round; its section on artificial intelligence is not begun */
export function insertColleagues(tx: Tx, roundId: number, now: Date): void {
  const at = (days: number, time: string) => helsinki(dayFrom(now, -days), time)
  const invitedAt = at(2, '13:05')
  tx.insert(people)
    .values({ ...newcomer, createdAt: invitedAt })
    .run()
  tx.insert(memberships).values({ personId: newcomer.id, municipality, addedAt: invitedAt, addedBy: maija }).run()
  const { id: personId, name } = newcomer
  const destination = `/fi/rounds/2026?municipality=${municipality}`
  // No token has this hash: the letter left before the demonstration began.
  tx.insert(invitations)
    .values({ personId, municipality, roundId, name, linkHash: 'sent before', destination, createdAt: invitedAt, createdBy: maija })
    .run()
  const note = 'Sinulla on tieto siitä, mitä toimialoilla on kokeiltu.'
  tx.insert(handovers)
    .values({ roundId, municipality, section: 'tekoaly', question: null, toPerson: oskar, note, askedAt: at(3, '10:12'), askedBy: maija })
    .run()
  tx.insert(municipalityDomains)
    .values({ municipality, domain: 'alajarvi.example', addedAt: at(20, '09:00') })
    .run()
}
