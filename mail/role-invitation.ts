/** The letter with which an administrator invites somebody of the association. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

export type RoleInvitation = {
  locale: Locale
  role: 'administrator' | 'analyst'
  /** Who invites: a name, or an address where there is none. */
  inviter: string
  /** When the link ends. */
  until: Date
  /** Address of the confirm page. */
  link: string
}

export function roleInvitationLetter({ locale, role, inviter, until, link }: RoleInvitation): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'role-invitation',
    locale,
    subject: t(`roleInvitation.subject.${role}`, { inviter }),
    paragraphs: [t(`roleInvitation.invited.${role}`, { inviter }), t(`roleInvitation.may.${role}`)],
    action: { label: t('roleInvitation.action'), href: link },
    closing: [t('roleInvitation.personal', { moment: sayMoment(until, locale) }), t('roleInvitation.mistaken')],
  })
}
