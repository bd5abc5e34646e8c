import { getTranslations } from 'next-intl/server'
import { SummaryList } from '@/components/ui/data/summary-list'
import type { MunicipalityInRound } from '@/data/municipality-log/municipality-in-round'
import { number, percent } from '@/messages/numbers/format'
import { sizeClassName } from '@/messages/size-class'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'

interface FactsProps {
  found: MunicipalityInRound
  locale: Locale
}

/** How far the municipality is, until when it may answer, and what it is in the round's frame. */
export async function Facts({ found, locale }: FactsProps) {
  const t = await getTranslations('municipalityPage')
  const register = await getTranslations('register')
  const { response, round, extendedUntil } = found
  const moment = (at: Date | null) => (at ? sayMoment(at, locale) : '')
  const situation = () => {
    if (response.state === 'sent')
      return t(response.hasUnsentChanges ? 'situationUnsent' : 'situationSent', { moment: moment(response.sentAt) })
    if (response.accepted) return t('situationAccepted')
    if (response.state === 'none' || response.savedAt === null) return t('situationNone')
    return t('situationStarted', { share: percent(response.share, locale), moment: moment(response.savedAt) })
  }
  const deadline = () => {
    const closes = moment(round.closesAt)
    if (round.closesAt === null) return t('deadlineNone')
    if (extendedUntil && extendedUntil > round.closesAt) return t('deadlineExtended', { until: moment(extendedUntil), closes })
    return t(round.state === 'open' ? 'deadlineUntil' : 'deadlineOver', { closes })
  }
  const items = [
    { id: 'situation', term: t('situation'), lines: [situation()] },
    { id: 'deadline', term: t('deadline'), lines: [deadline()] },
    { id: 'sizeClass', term: t('sizeClass'), lines: [sizeClassName(register, found.sizeLimits, found.sizeClass)] },
    { id: 'population', term: t('population'), lines: [number(found.population, locale)] },
    { id: 'region', term: t('region'), lines: [register(`region.${found.region as '01'}`)] },
    { id: 'language', term: t('language'), lines: [register(`language.${found.language as 'fi'}`)] },
  ]
  return <SummaryList items={items} noneText="" />
}
