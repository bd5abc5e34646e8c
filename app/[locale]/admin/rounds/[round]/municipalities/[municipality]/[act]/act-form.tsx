import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableChoices, RefusableForm } from '@/components/ui/form/refusable'
import type { MunicipalityInRound } from '@/data/municipality-log/municipality-in-round'
import { helsinkiDay, sayDay, sayTime } from '@/messages/time'
import { proxyMedia } from '@/questionnaire/municipality-acts'
import type { Locale } from '@/questionnaire/text'
import { MomentFields } from '../../../moment-fields'
import type { MunicipalityActPage } from '../acts'

interface ActFormProps {
  page: MunicipalityActPage
  found: MunicipalityInRound
  locale: Locale
  /** Address of the municipality's page. */
  at: string
}

const week = 7 * 86_400_000

/** The fields of what is recorded: until when, how the answers came, or what was said. */
export async function ActForm({ page, found, locale, at }: ActFormProps) {
  const t = await getTranslations('municipalityPage')
  const { round, municipality, extendedUntil } = found
  return (
    <RefusableForm name={page} className="stack">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round.code} />
      <input type="hidden" name="municipality" value={municipality.code} />
      {page === 'extend' ? (
        <UntilFields last={extendedUntil ?? new Date((round.closesAt ?? new Date()).getTime() + week)} locale={locale} />
      ) : null}
      {page === 'proxy' ? (
        <RefusableChoices
          legend={t('mediumLegend')}
          name="medium"
          items={proxyMedia.map((each) => ({ value: each, label: t(`medium.${each}`) }))}
          chosen=""
        />
      ) : (
        <RefusableArea id="text" name="text" label={t(`actLabel.${page}`)} hint={t(`actHint.${page}`)} maxLength={2000} />
      )}
      <p className="actions">
        <Button>{t(`actButton.${page}`)}</Button>
        <a href={at}>{t('cancel')}</a>
      </p>
    </RefusableForm>
  )
}

async function UntilFields({ last, locale }: { last: Date; locale: Locale }) {
  const t = await getTranslations('municipalityPage')
  const schedule = await getTranslations('preparing.schedule')
  const suggested = { day: locale === 'en' ? helsinkiDay(last) : sayDay(last, locale), time: sayTime(last, locale) }
  return <MomentFields dayLabel={t('extendDay')} timeLabel={schedule('closes.time')} suggested={suggested} />
}
