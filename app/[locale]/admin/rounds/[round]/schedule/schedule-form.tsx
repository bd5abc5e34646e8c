import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableAsked, RefusableChoices, RefusableField, RefusableForm, RefusableHidden } from '@/components/ui/form/refusable'
import type { StandingSchedule } from '@/data/rounds/schedule'
import type { Locale } from '@/questionnaire/text'
import { typedSchedule } from './typed-schedule'

interface ScheduleFormProps {
  round: string
  standing: StandingSchedule
  locale: Locale
}

/** Day and hour of opening and of closing; an hour that comes twice is asked about once it was typed. */
export async function ScheduleForm({ round, standing, locale }: ScheduleFormProps) {
  const t = await getTranslations('preparing.schedule')
  const typed = typedSchedule(standing, locale)
  const offsets = [
    { value: '+03', label: t('summer') },
    { value: '+02', label: t('winter') },
  ]
  return (
    <RefusableForm name="schedule" className="stack-l">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round} />
      <RefusableHidden name="version" value={String(standing.version)} />
      {(['opens', 'closes'] as const).map((side) => (
        <section key={side} className="stack" aria-labelledby={side}>
          <h2 id={side} className="size-xl">
            {t(`${side}.title`)}
          </h2>
          <p className="small muted">{t(`${side}.hint`)}</p>
          <RefusableField
            id={`${side}Day`}
            name={`${side}Day`}
            label={t(`${side}.day`)}
            hint={t('dayHint')}
            maxLength={40}
            defaultValue={typed[`${side}Day`]}
          />
          <RefusableField
            id={`${side}Time`}
            name={`${side}Time`}
            label={t(`${side}.time`)}
            hint={t('timeHint')}
            maxLength={20}
            defaultValue={typed[`${side}Time`]}
          />
          <RefusableAsked name={`${side}Twice`} value={typed[`${side}Twice`]}>
            <RefusableChoices legend={t('which')} name={`${side}Offset`} items={offsets} chosen={typed[`${side}Offset`]} />
          </RefusableAsked>
        </section>
      ))}
      <p className="actions">
        <Button>{t('save')}</Button>
        <a href={`/${locale}/admin/rounds/${round}`}>{t('cancel')}</a>
      </p>
    </RefusableForm>
  )
}
