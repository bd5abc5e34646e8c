/** A letter of a mailing as its reader would get it, shown or sent to the administrator alone. */
import 'server-only'
import { database, type Tx } from '@/db/client'
import { inSnapshot } from '@/db/snapshot'
import type { Letter } from '@/mail/letter'
import { type MailingFacts, mailingLetter } from '@/mail/mailing'
import { planLetters, type Reached } from '@/questionnaire/mailing/plan'
import { kindOf, type MailingPurpose } from '@/questionnaire/mailing/purposes'
import type { Locale, Text } from '@/questionnaire/text'
import { countFrame, countSent } from '../answers/round-counts'
import { AppError } from '../errors'
import { queueLetter } from '../letters/letters'
import { addressOf } from '../people/letter-facts'
import { findRound, type Round } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireRoom } from '../system/limits'
import { requireAdministrator, type Viewer } from '../viewer'
import { mailedMunicipalities } from './recipients'
import { factsOf, plainLink } from './write-letter'

export type LetterPreview = {
  municipality: { code: string; name: Text }
  locale: Locale
  /** Who would get it; null where the municipality gets none now. */
  to: Reached | null
  subject: string
  text: string
}

/** Which letter: of a municipality, by its code; in its reader's language where none is named. */
export type LetterOf = { purpose: MailingPurpose; municipality: string; locale?: Locale | undefined }

/** With a link that leads nowhere: a real one would sign its finder in. @throws AppError not-found of a municipality that is not in the round */
function previewOf(tx: Pick<Tx, 'select'>, round: Round, { purpose, municipality: code, locale }: LetterOf, now: Date) {
  const [municipality] = mailedMunicipalities(tx, round, purpose, now, [code])
  if (!municipality) throw new AppError('not-found')
  const { letters } = planLetters(purpose, municipality)
  const to = letters.find((each) => locale === undefined || each.locale === locale) ?? null
  const language = locale ?? to?.locale ?? 'fi'
  const linkKind: MailingFacts['linkKind'] =
    purpose === 'registry' || to?.kind === 'registry' ? 'join' : kindOf(purpose) === 'ask' ? 'personal' : 'plain'
  const links = {
    join: `${addressOf(`/${language}/join/`)}…`,
    personal: `${addressOf(`/${language}/sign-in/confirm?token=`)}…`,
    plain: plainLink(purpose, round.code, code, language),
  }
  const facts = factsOf(tx, { purpose, round, answered: countSent(tx, round.id), municipalities: countFrame(tx, round.id) }, code, language)
  return { municipality, language, to, letter: mailingLetter({ ...facts, link: links[linkKind], linkKind }) }
}

/** @throws AppError not-signed-in, not-found (also a municipality that is not in the round) */
export async function previewLetter(viewer: Viewer, code: string, of: LetterOf, now: Date = new Date()): Promise<LetterPreview> {
  requireAdministrator(viewer)
  return inSnapshot((tx) => {
    const { municipality, language, to, letter } = previewOf(tx, findRound(code, tx), of, now)
    const { subject, text } = letter
    return { municipality: { code: municipality.code, name: municipality.name }, locale: language, to, subject, text }
  })
}

/** Sends the letter of the preview to the administrator, marked by `mark` before its subject. @throws AppError not-signed-in, not-found, too-many-requests */
export async function sendProof(viewer: Viewer, code: string, of: LetterOf, mark: string, now: Date = new Date()): Promise<void> {
  const personId = requireAdministrator(viewer)
  const address = viewer.email
  if (!address) throw new AppError('not-found')
  const write = (tx: Tx): void => {
    requireRoom([{ of: 'proof-person', whose: personId }], now)
    const round = findRound(code, tx)
    const { letter } = previewOf(tx, round, of, now)
    const proof: Letter = { ...letter, purpose: 'proof', subject: `${mark}: ${letter.subject}` }
    queueLetter(tx, { address, personId }, proof, {}, now)
    logEvent(tx, viewer, { kind: 'mailing-proof-sent', roundId: round.id, detail: { purpose: of.purpose } }, now)
  }
  database().transaction(write, { behavior: 'immediate' })
}
