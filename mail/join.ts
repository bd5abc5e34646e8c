/** The letters of joining through a link: the link itself, that somebody asks, and what was decided. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { forWhom } from '@/questionnaire/words/genitive'
import { type AboutRound, aboutRound } from './about-round'
import { type Letter, writeLetter } from './letter'

/** What the letters share. Names are in the letter's language. */
export type JoinFacts = AboutRound & { locale: Locale; municipality: string; round: string; link: string }

/** To a registry address, to be forwarded. @param closesAt null when the round has no closing time yet */
export function joinLinkLetter(facts: JoinFacts & { closesAt: Date | null }): Letter {
  const { locale, municipality, round, link, closesAt, whoAsks } = facts
  const about = aboutRound(facts)
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'join-link',
    locale,
    subject: t('join.linkSubject', { municipality }),
    paragraphs: [t('join.forward', { municipality, round }), t('join.how')],
    action: { label: t('join.linkAction'), href: link },
    closing: [...about.paragraphs, ...(closesAt ? [t('join.until', { moment: sayMoment(closesAt, locale) })] : []), t('join.own')],
    links: about.links,
    whoAsks,
  })
}

/** To those who decide. @param who name and address of whoever asks */
export function joinRequestLetter({ locale, municipality, round, link, whoAsks }: JoinFacts, who: string): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'join-request',
    locale,
    subject: t('join.requestSubject', { who, municipality }),
    paragraphs: [t('join.asks', { who, municipality: forWhom(municipality, locale), round })],
    action: { label: t('join.decide'), href: link },
    closing: [t('join.careful')],
    whoAsks,
  })
}

/** To whoever asked. A refusal leads nowhere. */
export function joinDecisionLetter({ locale, municipality, round, link, whoAsks }: JoinFacts, approved: boolean): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'join-decision',
    locale,
    subject: t(approved ? 'join.approvedSubject' : 'join.refusedSubject', { municipality }),
    paragraphs: [t(approved ? 'join.approved' : 'join.refused', { municipality: forWhom(municipality, locale), round })],
    ...(approved ? { action: { label: t('join.open'), href: link } } : {}),
    closing: approved ? [] : [t('join.askThem')],
    whoAsks,
  })
}
