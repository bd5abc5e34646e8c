/** Inviting somebody of the association: the role is given at once, the letter carries a link that signs in once within three days. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { signInTokens } from '@/db/schema-sign-in'
import { env } from '@/env'
import { roleInvitationLetter } from '@/mail/role-invitation'
import { readAddress } from '@/questionnaire/reading/address'
import { oneLine } from '@/questionnaire/reading/text'
import type { Locale } from '@/questionnaire/text'
import { queueTokenLetter } from '../letters/letters'
import { firstPage, type Role } from '../rights'
import { logEvent } from '../system/events'
import { requireRoom } from '../system/limits'
import { hashToken, randomToken, tokenOfSeed } from '../system/one-time'
import { requireAdministrator, type Viewer } from '../viewer'
import { personalLink } from './invite'
import { emailDomain } from './joining/email-domain'
import { signature } from './letter-facts'
import { type GivenAddress, type Outside, outsideDomains } from './outside'
import { personOfAddress } from './people'
import { giveRole, requireStaff } from './staff'
import { endTokens } from './ways-in'

export type StaffInvitation = GivenAddress & {
  role: Role
  name?: string | null
  /** Of the letter, and of the person until that person signs in. */
  language: Locale
}

export type StaffInvited =
  | { ok: true; personId: string }
  | { ok: false; code: 'address' }
  /** Asked about once, done when `outside` names the address. */
  | Outside
  /** Has a role already, and has signed in or has another one: it is changed in the list. */
  | { ok: false; code: 'known'; personId: string }

/** Three days: over a weekend. Later the invited ask for a letter of their own at signing in. */
export const daysInvited = 3

/** The association's own: of the settings' addresses; of the inviter's where those tell none. */
function ownDomains(viewer: Viewer): string[] {
  const { ADMIN_EMAILS, EMAIL_FROM } = env()
  const domainsOf = (addresses: readonly (string | null)[]) =>
    addresses.flatMap((each) => (each === null ? [] : [emailDomain(readAddress(each) ?? '')])).filter((each) => each !== null)
  const ofSettings = domainsOf([...ADMIN_EMAILS, EMAIL_FROM])
  return ofSettings.length ? [...new Set(ofSettings)] : domainsOf([viewer.email])
}

/** The way in of the letter; earlier ones that nobody has used end. */
function addInvitationToken(tx: Tx, personId: string, destination: string, now: Date): { seed: string; until: Date } {
  endTokens(tx, personId, now)
  const seed = randomToken()
  const until = new Date(now.getTime() + daysInvited * 24 * 60 * 60_000)
  const token = { id: randomUUID(), personId, linkHash: hashToken(tokenOfSeed(seed)), codeHash: null }
  tx.insert(signInTokens)
    .values({ ...token, createdAt: now, expiresAt: until, destination })
    .run()
  return { seed, until }
}

function ensureInvited(tx: Tx, address: string, { name, language }: StaffInvitation, now: Date): string {
  const known = personOfAddress(address)
  if (known && !known.emailVerified) tx.update(people).set({ locale: language }).where(eq(people.id, known.id)).run()
  if (known) return known.id
  const id = randomUUID()
  tx.insert(people)
    .values({ id, email: address, name: oneLine(name), locale: language, createdAt: now })
    .run()
  return id
}

/**
 * Gives the person of an address a role, with a letter. Somebody who has the same role and has not signed in yet gets the letter again.
 * @throws AppError not-signed-in, not-found, too-many-requests
 */
export async function inviteStaff(viewer: Viewer, asked: StaffInvitation, now: Date = new Date()): Promise<StaffInvited> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): StaffInvited => {
    const all = requireStaff(tx, viewer)
    const address = readAddress(asked.email)
    if (!address) return { ok: false, code: 'address' }
    const known = personOfAddress(address)
    const standing = all.find(({ id }) => id === known?.id)
    if (standing && (standing.signedInAt || standing.role !== asked.role)) return { ok: false, code: 'known', personId: standing.id }
    const outside = standing || address === readAddress(asked.outside ?? '') ? null : outsideDomains(address, ownDomains(viewer))
    if (outside) return outside
    requireRoom(
      [
        { of: 'invitation-person', whose: by },
        { of: 'invitation-letter', whose: address },
      ],
      now,
    )
    const personId = ensureInvited(tx, address, asked, now)
    if (!standing) giveRole(tx, personId, asked.role, now)
    const { role, language: locale } = asked
    const { seed, until } = addInvitationToken(tx, personId, `/${locale}${firstPage[role]}`, now)
    const letter = { locale, role, inviter: signature(viewer), until }
    const write = ({ token }: { token: string }) => roleInvitationLetter({ ...letter, link: personalLink(locale, token) })
    queueTokenLetter(tx, { address, personId }, seed, write, { token: until }, now)
    logEvent(tx, viewer, { kind: 'role-invited', detail: { person: personId, role } }, now)
    return { ok: true, personId }
  }
  return database().transaction(write, { behavior: 'immediate' })
}
