/** Handing a question or a whole section to a named colleague, with a letter. */
import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { handovers } from '@/db/schema-members'
import { handoverLetter } from '@/mail/handover'
import { isAsking } from '@/questionnaire/asked'
import { readAddress } from '@/questionnaire/reading/address'
import { oneLine, someLines } from '@/questionnaire/reading/text'
import { roundTimes } from '@/questionnaire/round'
import { type Locale, say } from '@/questionnaire/text'
import { findScope, type ResponseScope, requireOpen, type Where } from '../../answering/response-scope'
import { AppError } from '../../errors'
import { queueLetter, queueTokenLetter } from '../../letters/letters'
import { logEvent } from '../../system/events'
import { hasRoom, requireRoom, type Use } from '../../system/limits'
import { requirePerson, type Viewer } from '../../viewer'

import { inviteAddress, personalLink } from '../invite'
import { addressOf, languageOf, letterFacts, signature } from '../letter-facts'
import { hasSignedInSinceInvited, isMember } from '../membership'
import { type Outside, outsideOf } from '../outside'

/** What is handed over: a section, or one question of it. */
export type HandoverTarget = { section: string; question: string | null }

export type HandingOver = HandoverTarget & {
  /** A member, or else the address of somebody to invite at the same time. */
  personId?: string | undefined
  email?: string | undefined
  /** The address of which the viewer has said that it is right. */
  outside?: string | undefined
  name?: string | undefined
  /** Of letters to somebody who is invited. */
  language?: Locale | undefined
  note?: string | undefined
  /** The page's language. */
  locale: Locale
}

export type HandOverResult =
  | { ok: true; id: number }
  /** `yourself`: there is nobody to write to. */
  | { ok: false; code: 'address' | 'whom' | 'yourself' }
  | Outside

/** The section's title or the question's short name. @throws AppError not-found */
function titleOf(scope: ResponseScope, { section, question }: HandoverTarget, locale: Locale): string {
  const found = scope.questionnaire.sections.find((each) => each.key === section)
  if (!found) throw new AppError('not-found')
  if (question === null) return say(found.title, locale)
  const asked = found.questions.filter(isAsking).find((each) => each.key === question)
  if (!asked) throw new AppError('not-found')
  return say(asked.label, locale)
}

/** The open handover of exactly this section or question. */
const openWhere = ({ round, municipality }: ResponseScope, { section, question }: HandoverTarget) =>
  and(
    eq(handovers.roundId, round.id),
    eq(handovers.municipality, municipality),
    eq(handovers.section, section),
    question === null ? isNull(handovers.question) : eq(handovers.question, question),
    isNull(handovers.doneAt),
    isNull(handovers.withdrawnAt),
  )

/** Leads to the section, at the question, also after signing in on the way. */
const askedPath = (locale: Locale, { round, municipality }: ResponseScope, { section, question }: HandoverTarget): string => {
  const query = new URLSearchParams({ municipality, section, ...(question === null ? {} : { question }) })
  return `/${locale}/rounds/${round.code}/asked?${query}`
}

type Receiver = { personId: string; address: string; seed: string | null }

/** The colleague, who may be invited now. A code says why there is none. */
function findReceiver(
  tx: Tx,
  scope: ResponseScope,
  viewer: Viewer,
  asked: HandingOver,
  now: Date,
): Receiver | Outside | 'address' | 'whom' {
  if (asked.personId !== undefined) {
    const person = tx.select().from(people).where(eq(people.id, asked.personId)).get()
    if (!person?.email || !isMember(tx, asked.personId, scope.municipality)) return 'whom'
    // Somebody who has not come yet gets a personal link with this letter too.
    if (hasSignedInSinceInvited(tx, person.id, scope.municipality)) return { personId: person.id, address: person.email, seed: null }
    return receiverByAddress(tx, scope, viewer, asked, person.email, now)
  }
  const address = readAddress(asked.email ?? '')
  if (!address) return 'address'
  const outside = outsideOf(tx, scope.municipality, { email: address, outside: asked.outside })
  return outside ?? receiverByAddress(tx, scope, viewer, asked, address, now)
}

function receiverByAddress(tx: Tx, scope: ResponseScope, viewer: Viewer, asked: HandingOver, address: string, now: Date): Receiver {
  const guest = { address, name: oneLine(asked.name), locale: asked.locale, language: asked.language ?? null }
  const letting = inviteAddress(tx, scope, viewer, guest, askedPath(asked.locale, scope, asked), now)
  return typeof letting === 'string' ? { personId: letting, address, seed: null } : { ...letting, address }
}

function writeHandover(
  tx: Tx,
  scope: ResponseScope,
  viewer: Viewer,
  to: string,
  { section, question, note }: HandoverTarget & { note: string | null },
  now: Date,
) {
  const [asker, { municipality, round }] = [requirePerson(viewer), scope]
  const ended = { withdrawnAt: now, withdrawnBy: asker }
  const replaced = tx.update(handovers).set(ended).where(openWhere(scope, { section, question })).returning({ id: handovers.id }).get()
  const { id } = tx
    .insert(handovers)
    .values({ roundId: round.id, municipality, section, question, toPerson: to, note, askedAt: now, askedBy: asker })
    .returning({ id: handovers.id })
    .get()
  const detail = { handover: id, section, question, to, replaced: replaced?.id ?? null }
  logEvent(tx, viewer, { kind: 'handed-over', roundId: round.id, municipality, detail }, now)
  return id
}

function queueLetterTo(
  tx: Tx,
  scope: ResponseScope,
  viewer: Viewer,
  to: Receiver,
  asked: HandingOver,
  note: string | null,
  now: Date,
): void {
  const locale = languageOf(tx, to.personId, asked.locale)
  const letter = {
    ...letterFacts(tx, scope, locale),
    asker: signature(viewer),
    title: titleOf(scope, asked, locale),
    kind: asked.question === null ? ('section' as const) : ('question' as const),
    note,
  }
  const recipient = { address: to.address, personId: to.personId, municipality: scope.municipality }
  const ends = { round: roundTimes(scope.round.acts).closesAt }
  if (to.seed === null) {
    const link = addressOf(askedPath(locale, scope, asked))
    queueLetter(tx, recipient, handoverLetter({ ...letter, link, personal: false }), ends, now)
    return
  }
  const write = ({ token }: { token: string }) => handoverLetter({ ...letter, link: personalLink(locale, token), personal: true })
  queueTokenLetter(tx, recipient, to.seed, write, ends, now)
}

/**
 * Hands a question or a section to a colleague and writes to the colleague; an address that is nobody's here is invited by the same letter.
 * The same again changes and mails nothing; another colleague, or a new note, takes the place of the one before.
 * @throws AppError not-signed-in, not-found (also section and question), municipality-required, round-closed, too-many-requests
 */
export async function handOver(viewer: Viewer, where: Where, asked: HandingOver, now: Date = new Date()): Promise<HandOverResult> {
  const write = (tx: Tx): HandOverResult => {
    const scope = findScope(tx, viewer, where, now)
    titleOf(scope, asked, asked.locale)
    requireOpen(scope, now)
    const note = someLines(asked.note)
    const open = tx.select().from(handovers).where(openWhere(scope, asked)).get()
    if (open && open.toPerson === asked.personId && (note === null || note === open.note)) return { ok: true, id: open.id }
    const asking: Use[] = [
      { of: 'handover-municipality', whose: scope.municipality },
      { of: 'handover-person', whose: requirePerson(viewer) },
    ]
    // Before somebody is invited for it, which counts too.
    if (!hasRoom(asking, now)) throw new AppError('too-many-requests')
    const to = findReceiver(tx, scope, viewer, asked, now)
    if (typeof to === 'string') return { ok: false, code: to }
    if ('ok' in to) return to
    if (to.personId === viewer.personId) return { ok: false, code: 'yourself' }
    if (open && open.toPerson === to.personId && (note === null || note === open.note)) return { ok: true, id: open.id }
    requireRoom([...asking, { of: 'handover-letter', whose: to.address }], now)
    const id = writeHandover(tx, scope, viewer, to.personId, { ...asked, note }, now)
    queueLetterTo(tx, scope, viewer, to, asked, note, now)
    return { ok: true, id }
  }
  return database().transaction(write, { behavior: 'immediate' })
}
