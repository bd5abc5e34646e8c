/** A letter of a mailing as its reader would get it, shown or sent to the administrator alone. */
import 'server-only'
import { database, type Tx } from '@/db/client'
import { inSnapshot } from '@/db/snapshot'
import type { Letter } from '@/mail/letter'
import { mailingLetter } from '@/mail/mailing'
import { planLetters, type Reached } from '@/questionnaire/mailing/plan'
import { kindOf, type MailingPurpose } from '@/questionnaire/mailing/purposes'
import type { Locale, Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { queueLetter } from '../letters/letters'
import { addressOf } from '../people/letter-facts'
import { findRound, type Round } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireRoom } from '../system/limits'
import { requireAdministrator, type Viewer } from '../viewer'
import { mailedMunicipalities } from './recipients'
import { countAnswered } from './work'
import { factsOf, plainLink } from './write-letter'

export type LetterPreview = {
  municipality: { code: string; name: Text }
  locale: Locale
  /** Who would get it; null where the municipality gets none now. */
  to: Reached | null
  subject: string
  text: string
}

/** With a link that leads nowhere: a real one would sign its finder in. */
function previewOf(
  tx: Pick<Tx, 'select'>,
  round: Round,
  purpose: MailingPurpose,
  code: string | undefined,
  locale: Locale | undefined,
  now: Date,
) {
  const asked = mailedMunicipalities(tx, round, purpose, now)
  const planned = asked.map((municipality) => ({ municipality, letters: planLetters(purpose, municipality).letters }))
  const found =
    code === undefined
      ? (planned.find(({ letters }) => letters.length > 0) ?? planned[0])
      : planned.find(({ municipality }) => municipality.code === code)
  if (!found) throw new AppError('not-found')
  const to = found.letters.find((each) => locale === undefined || each.locale === locale) ?? null
  const language = locale ?? to?.locale ?? 'fi'
  const facts = factsOf(tx, { purpose, round, ...countAnswered(tx, round.id) }, found.municipality.code, language)
  const isJoin = purpose === 'registry' || to?.kind === 'registry'
  const isPersonal = !isJoin && kindOf(purpose) === 'ask'
  const link = isJoin
    ? addressOf(`/${language}/join/…`)
    : isPersonal
      ? addressOf(`/${language}/sign-in/confirm?token=…`)
      : plainLink(purpose, round.code, found.municipality.code, language)
  const letter = mailingLetter({ ...facts, link, linkKind: isJoin ? 'join' : isPersonal ? 'personal' : 'plain' })
  return { municipality: found.municipality, language, to, letter }
}

/**
 * @param of.municipality without it the first that gets a letter
 * @param of.locale without it the reader's own
 * @throws AppError not-signed-in, not-found (also a municipality that is not in the round)
 */
export async function previewLetter(
  viewer: Viewer,
  code: string,
  of: { purpose: MailingPurpose; municipality?: string | undefined; locale?: Locale | undefined },
  now: Date = new Date(),
): Promise<LetterPreview> {
  requireAdministrator(viewer)
  return inSnapshot((tx) => {
    const { municipality, language, to, letter } = previewOf(tx, findRound(code, tx), of.purpose, of.municipality, of.locale, now)
    const { subject, text } = letter
    return { municipality: { code: municipality.code, name: municipality.name }, locale: language, to, subject, text }
  })
}

/** Sends the letter of the preview to the administrator, marked by `mark` before its subject. @throws AppError not-signed-in, not-found, too-many-requests */
export async function sendProof(
  viewer: Viewer,
  code: string,
  of: { purpose: MailingPurpose; municipality?: string | undefined; locale?: Locale | undefined },
  mark: string,
  now: Date = new Date(),
): Promise<void> {
  const personId = requireAdministrator(viewer)
  const address = viewer.email
  if (!address) throw new AppError('not-found')
  const write = (tx: Tx): void => {
    requireRoom([{ of: 'proof-person', whose: personId }], now)
    const round = findRound(code, tx)
    const { letter } = previewOf(tx, round, of.purpose, of.municipality, of.locale, now)
    const proof: Letter = { ...letter, purpose: 'proof', subject: `${mark}: ${letter.subject}` }
    queueLetter(tx, { address, personId }, proof, {}, now)
    logEvent(tx, viewer, { kind: 'mailing-proof-sent', roundId: round.id, detail: { purpose: of.purpose } }, now)
  }
  database().transaction(write, { behavior: 'immediate' })
}
