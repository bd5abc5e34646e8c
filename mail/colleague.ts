/** The letter with which a member invites a colleague. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { forWhom } from '@/questionnaire/words/genitive'
import { type AboutRound, aboutRound } from './about-round'
import { type Letter, writeLetter } from './letter'

export type ColleagueInvitation = AboutRound & {
  locale: Locale
  /** Who invites: a name, or an address where there is none. */
  inviter: string
  /** Name in the letter's language. */
  municipality: string
  /** "Verkkoviestintä ja some 2026". */
  round: string
  closesAt: Date | null
  /** What the inviter wrote; null when nothing. */
  message: string | null
  /** Address of the confirm page. */
  link: string
}

export function colleagueLetter(invitation: ColleagueInvitation): Letter {
  const { locale, inviter, municipality, round, closesAt, message, link, whoAsks } = invitation
  const about = aboutRound(invitation)
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'colleague',
    locale,
    subject: t('colleague.subject', { inviter, municipality }),
    paragraphs: [
      t('colleague.invited', { inviter, municipality: forWhom(municipality, locale), round }),
      t('colleague.together'),
      ...(closesAt ? [t('colleague.until', { moment: sayMoment(closesAt, locale) })] : []),
    ],
    ...(message ? { quote: { by: t('colleague.writes', { inviter }), text: message } } : {}),
    action: { label: t('colleague.action'), href: link },
    closing: [...about.paragraphs, t('colleague.personal'), t('colleague.mistaken')],
    links: about.links,
    whoAsks,
  })
}
