/**
 * A form sent without script after its session had ended: what it held is kept while its writer signs in, and shown to that
 * person again. For an hour: it is on its way back to the page, not an answer.
 */
import 'server-only'
import { createHmac } from 'node:crypto'
import { database } from '@/db/client'
import { env } from '@/env'
import { findText, keepText } from '../system/kept-texts'
import { sameHash } from '../system/one-time'
import { requirePerson, type Viewer } from '../viewer'
import type { Where } from './response-scope'
import { findScope } from './response-scope'
import type { SectionSave } from './section'

/** Who was given which form, with the service's seal on it. */
export type IssuedForm = { writer: string; round: string; municipality: string; section: string; seal: string }
export type FormContent = Pick<SectionSave, 'fields' | 'postponed'>
type Entry = Omit<IssuedForm, 'seal'> & { content: FormContent }

const hour = 3_600_000
/** Of one person, so that nobody fills the disk or pushes out what others wait for; of all; and of one form. */
const most = { own: 20, forms: 500, bytes: 1_500_000 }
const keptForms = { milliseconds: hour, ofOwner: most.own, texts: most.forms, bytes: most.forms * most.bytes }

/** Tells a form that we gave to this person from one that somebody made up. */
export const formSeal = ({ writer, round, municipality, section }: Omit<IssuedForm, 'seal'>): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(JSON.stringify(['kept', writer, round, municipality, section]))
    .digest('hex')

/** Did the viewer fill the form in? Somebody else may have signed in in the same browser since it was given. */
export const isFormWriter = (viewer: Viewer, { writer }: Pick<IssuedForm, 'writer'>): boolean => viewer.personId === writer

/** Keeps what the form held. @returns the token to ask for it with; null when we did not give the form, or it is too long */
export function keepInterruptedForm({ seal, ...given }: IssuedForm, content: FormContent, now: number = Date.now()): string | null {
  if (!sameHash(seal, formSeal(given)) || JSON.stringify(content).length > most.bytes) return null
  const entry: Entry = { ...given, content }
  return keepText('interrupted-form', given.writer, JSON.stringify(entry), keptForms, now)
}

/**
 * What the viewer's own form held, for the section it was filled in for; null for anybody and anything else.
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export function findInterruptedForm(
  viewer: Viewer,
  where: Where & { section: string },
  token: string,
  now: Date = new Date(),
): FormContent | null {
  const scope = findScope(database(), viewer, where, now)
  const text = findText('interrupted-form', token, now.getTime())
  const entry: Entry | null = text === null ? null : JSON.parse(text)
  if (!entry || entry.writer !== viewer.personId) return null
  const isHere = entry.round === scope.round.code && entry.municipality === scope.municipality && entry.section === where.section
  return isHere ? entry.content : null
}

/** What the viewer's own form held, whether or not the viewer may still save it; null for anybody and anything else. @throws AppError not-signed-in */
export function findOwnForm(viewer: Viewer, token: string, now: number = Date.now()): FormContent | null {
  const person = requirePerson(viewer)
  const text = findText('interrupted-form', token, now)
  const entry: Entry | null = text === null ? null : JSON.parse(text)
  return entry?.writer === person ? entry.content : null
}
