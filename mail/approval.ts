/** The letters about approving before sending: to whoever approves, to whoever asked, and to those whom a change of approvers concerns. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import type { Asker } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

type Facts = {
  locale: Locale
  /** Name in the letter's language. */
  municipality: string
  /** The round as the reader knows it: "Verkkoviestintä ja some 2026". */
  round: string
  closesAt: Date | null
  /** Who did it: a name, or an address where there is none. */
  actor: string
  whoAsks?: Asker
  link: string
}

/** To a member who approves: answers have been marked ready. */
export function approvalAskedLetter({ locale, municipality, round, closesAt, actor, link, whoAsks }: Facts): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'approval',
    locale,
    subject: t('approval.askedSubject', { actor, municipality }),
    paragraphs: [
      t('approval.asked', { actor, municipality, round }),
      t('approval.askedHow'),
      ...(closesAt ? [t('colleague.until', { moment: sayMoment(closesAt, locale) })] : []),
    ],
    action: { label: t('approval.askedAction'), href: link },
    closing: [t('approval.askedOthers'), t('approval.own')],
    whoAsks,
  })
}

/** To whoever asked: the answers came back. @param facts.note what is to be corrected, in the approver's words */
export function approvalReturnedLetter({
  locale,
  municipality,
  round,
  actor,
  note,
  link,
  whoAsks,
}: Facts & { note: string | null }): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'approval',
    locale,
    subject: t('approval.returnedSubject', { actor, municipality }),
    paragraphs: [t('approval.returned', { actor, municipality, round })],
    ...(note ? { quote: { by: t('colleague.writes', { inviter: actor }), text: note } } : {}),
    action: { label: t('approval.returnedAction'), href: link },
    closing: [t('approval.returnedHow'), t('approval.own')],
    whoAsks,
  })
}

/**
 * What a change of approvers means to the reader: `named` and `ended` as one who approves; `off`: nobody approves any more, as somebody
 * has decided; `left`: nobody does, for the last one who did is no member any more; `leftBetween`: the same while no round is open.
 */
export type ApproverChange = 'named' | 'ended' | 'off' | 'left' | 'leftBetween'

/** @param facts.waits answers wait for the reader's approval */
export function approversLetter(
  change: ApproverChange,
  { locale, municipality, round, actor, link, waits, whoAsks }: Facts & { waits: boolean },
): Letter {
  const t = letterTexts(locale)
  const facts = { actor, municipality, round }
  return writeLetter({
    purpose: 'approvers',
    locale,
    subject: t(`approval.${change}Subject`, { municipality }),
    paragraphs: [t(`approval.${change}`, facts), ...(waits ? [t('approval.waits')] : [])],
    action: { label: t(waits ? 'approval.askedAction' : 'approval.peopleAction'), href: link },
    closing: [t('approval.anyMember'), t('approval.own')],
    whoAsks,
  })
}
