/** The letters that tell of a question or section handed to a colleague, and that it is done. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { forWhom } from '@/questionnaire/words/genitive'
import { type AboutRound, aboutRound } from './about-round'
import { type Letter, writeLetter } from './letter'

export type HandoverFacts = AboutRound & {
  locale: Locale
  /** Who asks: a name, or an address where there is none. */
  asker: string
  /** Name in the letter's language. */
  municipality: string
  round: string
  closesAt: Date | null
  /** The question's short name, or the section's title. */
  title: string
  kind: 'question' | 'section'
  note: string | null
  link: string
  /** The link signs in: its reader has just been invited. */
  personal: boolean
}

export function handoverLetter(letter: HandoverFacts): Letter {
  const { locale, asker, municipality, round, closesAt, title, kind, note, link, personal, whoAsks } = letter
  const about = aboutRound(letter)
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'handover',
    locale,
    subject: t('handover.subject', { asker, title }),
    paragraphs: [
      t(`handover.asked.${kind}`, { asker, title }),
      t('handover.together', { round, municipality: forWhom(municipality, locale) }),
      ...(closesAt ? [t('colleague.until', { moment: sayMoment(closesAt, locale) })] : []),
    ],
    ...(note ? { quote: { by: t('colleague.writes', { inviter: asker }), text: note } } : {}),
    action: { label: t(`handover.action.${kind}`), href: link },
    closing: [t('handover.afterwards'), ...(personal ? [...about.paragraphs, t('colleague.personal'), t('colleague.mistaken')] : [])],
    links: personal ? about.links : [],
    whoAsks,
  })
}

export type HandoverDoneFacts = Pick<HandoverFacts, 'locale' | 'municipality' | 'round' | 'title' | 'kind'> & {
  /** Who did it: a name, or an address where there is none. */
  by: string
  /** The one who had asked for it, or the one who was asked and need not do it any more. */
  reader: 'asker' | 'asked'
  /** The hub. */
  link: string
}

/** The letter that tells that what was asked is done. */
export function handoverDoneLetter({ locale, municipality, round, title, kind, by, reader, link }: HandoverDoneFacts): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'handover',
    locale,
    subject: t(`handover.done.subject.${kind}`, { title }),
    paragraphs: [
      t(`handover.done.by.${kind}`, { by, title }),
      t(`handover.done.for.${reader}`),
      t('handover.together', { round, municipality: forWhom(municipality, locale) }),
    ],
    action: { label: t('handover.done.action'), href: link },
    closing: [],
  })
}
