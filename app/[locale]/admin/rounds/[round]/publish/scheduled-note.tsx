import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { PublishingSchedule } from '@/data/rounds/publishing-rows'
import type { Locale } from '@/questionnaire/text'
import { sayScheduled } from '../say-schedule'
import { cancelPublishingAction } from './actions'

/** What is set to be published and when, with the button that calls it off; or that something had overtaken it. */
export async function ScheduledNote({ round, standing, locale }: { round: string; standing: PublishingSchedule; locale: Locale }) {
  const t = await getTranslations('publishing')
  const { missedAt } = standing
  return (
    <Note kind={missedAt ? 'warn' : 'info'}>
      <p>{await sayScheduled(standing, locale)}</p>
      <form action={cancelPublishingAction}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="round" value={round} />
        <p className="actions">
          <Button kind="second">{t(missedAt ? 'dismiss' : 'callOff')}</Button>
        </p>
      </form>
    </Note>
  )
}
