/** The letter that tells of somebody who has joined a municipality's respondents by an address of its domain. */
import { letterTexts } from '@/messages/letter-texts'
import type { JoinFacts } from './join'
import { type Letter, writeLetter } from './letter'

/** To those who were there before, or to administrators where nobody was. @param who name and address of the newcomer */
export function memberJoinedLetter({ locale, municipality, round, link, whoAsks }: JoinFacts, who: string): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'member-joined',
    locale,
    subject: t('join.joinedSubject', { who, municipality }),
    paragraphs: [t('join.joined', { who, municipality, round }), t('join.joinedHow')],
    action: { label: t('join.joinedAction'), href: link },
    closing: [t('join.joinedStranger')],
    whoAsks,
  })
}
