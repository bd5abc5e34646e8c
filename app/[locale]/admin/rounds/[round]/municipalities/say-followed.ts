import { getTranslations } from 'next-intl/server'
import type { FollowedMunicipality } from '@/data/cockpit/followed'
import { percent } from '@/messages/numbers/format'
import { sayDayOfYear, sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { sayPurpose } from '../say-purpose'

/** How far a municipality is and what stands of it, in words; and when there was contact with it last. */
export async function sayFollowed(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'cockpit' })
  const mailings = await getTranslations({ locale, namespace: 'mailings' })

  function far({ response, isCounted, sentAt, draft, isSentBack, hasDeclined, reach, hasComeIn }: FollowedMunicipality): string {
    if (isSentBack) return t('situation.sentBack')
    if (response === 'sent') return t('situation.sent', { day: sentAt ? sayDayOfYear(sentAt, locale) : '' })
    if (isCounted) return t('situation.accepted')
    if (hasDeclined) return t('situation.declined')
    if (draft) return t('situation.started', { share: percent(draft.share, locale), day: sayDayOfYear(draft.savedAt, locale) })
    if (reach === 'bounced') return t('situation.bounced')
    if (reach === 'none') return t('situation.noAddress')
    return t(hasComeIn ? 'situation.cameIn' : 'situation.none')
  }

  function situation(municipality: FollowedMunicipality): string {
    const { waitsForApproval, extendedUntil } = municipality
    const said = waitsForApproval ? t('situation.waits', { situation: far(municipality) }) : far(municipality)
    return extendedUntil ? t('situation.extended', { situation: said, until: sayMoment(extendedUntil, locale) }) : said
  }

  function contact({ lastContact }: FollowedMunicipality): string {
    if (!lastContact) return t('contactNone')
    const day = sayDayOfYear(lastContact.at, locale)
    if (lastContact.kind === 'call') return t('contactCall', { day })
    const purpose = lastContact.purpose ? sayPurpose(lastContact.purpose, mailings).toLocaleLowerCase(locale) : null
    return purpose ? t('contactMailing', { purpose, day }) : t('contactLetter', { day })
  }

  /** Nothing that is written to it arrives: to be seen at once. */
  const isUnreached = ({ response, reach }: FollowedMunicipality) => response === 'none' && reach !== 'reached'
  return { situation, contact, isUnreached }
}
