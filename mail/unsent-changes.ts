/** The letter that tells of answers changed after they were sent: results know nothing of the change until it is sent too. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import type { Asker } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

export type UnsentChangesFacts = {
  locale: Locale
  /** Name in the letter's language. */
  municipality: string
  /** The round as the reader knows it: "Verkkoviestintä ja some 2026". */
  round: string
  sentAt: Date
  closesAt: Date | null
  /** Of each changed question its short name, and who changed it and when; null where it is only shown or hidden by another answer. */
  changes: readonly { question: string; last: { at: Date; by: string | null } | null }[]
  whoAsks?: Asker
  /** Address of the check page. */
  link: string
  /** May the reader send, or does somebody else have to approve first? */
  maySend: boolean
}

/** How many changed questions are named; the rest are counted. */
const namedAtMost = 10

/** When the changes go with the results, by whose hand. */
function sayUntil({ locale, closesAt, maySend }: UnsentChangesFacts): string {
  const t = letterTexts(locale)
  if (!closesAt) return t(maySend ? 'unsentChanges.whileOpen' : 'unsentChanges.whileOpenApproved')
  const moment = sayMoment(closesAt, locale)
  return t(maySend ? 'unsentChanges.until' : 'unsentChanges.untilApproved', { moment })
}

export function unsentChangesLetter(facts: UnsentChangesFacts): Letter {
  const { locale, municipality, round, sentAt, changes, link, whoAsks, maySend } = facts
  const t = letterTexts(locale)
  const named = changes.length === namedAtMost + 1 ? changes : changes.slice(0, namedAtMost)
  const line = ({ question, last }: (typeof changes)[number]) => {
    if (!last) return question
    const moment = sayMoment(last.at, locale)
    return last.by ? t('unsentChanges.changedBy', { question, name: last.by, moment }) : t('unsentChanges.changed', { question, moment })
  }
  const more = changes.length - named.length
  return writeLetter({
    purpose: 'unsent-changes',
    locale,
    subject: t('unsentChanges.subject', { municipality }),
    paragraphs: [t('unsentChanges.what', { municipality, round, moment: sayMoment(sentAt, locale), count: changes.length })],
    items: [...named.map(line), ...(more ? [t('unsentChanges.more', { count: more })] : [])],
    action: { label: t(maySend ? 'unsentChanges.action' : 'unsentChanges.actionAsk'), href: link },
    closing: [sayUntil(facts), t('unsentChanges.again'), t('unsentChanges.own')],
    whoAsks,
  })
}
