/** The letters of a mailing: the text administrators wrote, or the service's own, with what stands in every one of them. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import { isOwn, isReminder, kindOf, type MailingPurpose } from '@/questionnaire/mailing/purposes'
import { fillTemplate, type MailingText } from '@/questionnaire/mailing/template'
import type { Locale } from '@/questionnaire/text'
import { type AboutRound, aboutRound } from './about-round'
import { type CalendarFacts, deadlineCalendar } from './calendar'
import { type Letter, type LetterPurpose, writeLetter } from './letter'

/** What the service proposes to say, nothing for an own letter: places stand in it as administrators see them. */
export function proposedText(purpose: MailingPurpose, locale: Locale): MailingText {
  if (isOwn(purpose)) return { subject: '', body: '' }
  const t = letterTexts(locale)
  const places = { kunta: '{kunta}', kysely: '{kysely}', deadline: '{määräaika}', answered: '{vastanneita}', total: '{kuntia}' }
  return { subject: t(`mailing.${purpose}.subject`, places), body: t(`mailing.${purpose}.body`, places) }
}

export type MailingFacts = AboutRound & {
  locale: Locale
  purpose: MailingPurpose
  text: MailingText
  /** Name in the letter's language. */
  municipality: string
  /** "Verkkoviestintä ja some 2026". */
  round: string
  closesAt: Date | null
  /** Municipalities that have sent, and all of the round. */
  answered: number
  municipalities: number
  link: string
  /** `personal` signs its reader in; `join` is for the municipality's people to join by; `plain` leads to a page. */
  linkKind: 'personal' | 'join' | 'plain'
  /** With the end of the time to answer as a calendar file; null: without. */
  calendar?: Pick<CalendarFacts, 'uid' | 'link' | 'madeAt'> | null
}

const letterPurpose = (purpose: MailingPurpose): LetterPurpose => {
  if (purpose === 'registry') return 'join-link'
  if (isReminder(purpose)) return 'reminder'
  if (isOwn(purpose)) return 'own'
  return purpose === 'thanks' || purpose === 'results' ? purpose : 'invitation'
}

function actionOf(purpose: MailingPurpose, linkKind: MailingFacts['linkKind']) {
  if (linkKind === 'join') return 'mailing.action.join'
  const kind = kindOf(purpose)
  return kind === 'ask' ? 'mailing.action.ask' : kind === 'tell' ? 'mailing.action.tell' : 'mailing.action.thank'
}

export function mailingLetter(facts: MailingFacts): Letter {
  const { locale, purpose, text, municipality, round, closesAt, answered, municipalities, link, linkKind, calendar, whoAsks } = facts
  const t = letterTexts(locale)
  const about = kindOf(purpose) === 'ask' ? aboutRound(facts) : { paragraphs: [], links: [] }
  const { subject, paragraphs } = fillTemplate(text, {
    kunta: municipality,
    kysely: round,
    määräaika: closesAt ? sayMoment(closesAt, locale) : t('mailing.noDeadline'),
    vastanneita: String(answered),
    kuntia: String(municipalities),
  })
  const ofLink = { personal: [t('colleague.personal'), t('colleague.mistaken')], join: [t('join.how'), t('join.own')], plain: [] }
  const letter = writeLetter({
    purpose: letterPurpose(purpose),
    locale,
    subject,
    paragraphs,
    action: { label: t(actionOf(purpose, linkKind)), href: link },
    closing: [...about.paragraphs, ...ofLink[linkKind]],
    links: about.links,
    whoAsks,
  })
  if (!calendar || !closesAt) return letter
  return { ...letter, calendar: deadlineCalendar({ locale, municipality, round, closesAt, ...calendar }) }
}
