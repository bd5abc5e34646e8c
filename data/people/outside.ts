/** An address that may not be a colleague's: asked about once, wherever somebody is invited by it. */
import 'server-only'
import type { Tx } from '@/db/client'
import { readAddress } from '@/questionnaire/reading/address'
import { domainsOf } from './joining/domains'
import { emailDomain } from './joining/email-domain'
import { nearDomain } from './joining/near-domain'
import { isMember } from './membership'
import { personOfAddress, shownAddress } from './people'

export type GivenAddress = {
  email: string
  /** The address of which the viewer has said that it is right. */
  outside?: string | undefined
}

/** `proposal`: the address that was probably meant, where its domain is a letter or two off. */
export type Outside = { ok: false; code: 'outside'; proposal: string | null }

/**
 * Is the address to be asked about: not of the municipality's domains, or nearly one of them or of a provider's? Not a member's, not where no
 * domain is known and none is near, and not what has been asked about already. @returns null when not
 */
export function outsideOf(tx: Tx, municipality: string, { email, outside = '' }: GivenAddress): Outside | null {
  const address = readAddress(email)
  if (!address || address === readAddress(outside)) return null
  const known = personOfAddress(address)
  if (known && isMember(tx, known.id, municipality)) return null
  return outsideDomains(address, domainsOf(tx, municipality))
}

/** Is the address to be asked about where these domains are the own ones? @returns null when not */
export function outsideDomains(address: string, own: string[]): Outside | null {
  const domain = emailDomain(address)
  if (domain && own.includes(domain)) return null
  const at = address.lastIndexOf('@') + 1
  const near = nearDomain(address.slice(at), own)
  if (own.length === 0 && near === null) return null
  return { ok: false, code: 'outside', proposal: near && shownAddress(address.slice(0, at) + near) }
}
