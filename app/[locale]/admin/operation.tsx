import { getLocale, getTranslations } from 'next-intl/server'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getOperation } from '@/data/system/operation'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../guarded'

const hour = 60 * 60_000

/** How old the newest copy of the database is, and whether the last try gave one; nothing in the demonstration, which makes none. */
export async function Operation({ now }: { now: Date }) {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('operation')
  const { backup } = await guarded(getOperation(await getViewer()))
  if (!backup) return null
  const { goodAt, triedAt, fault } = backup
  const newest = goodAt
    ? t('backup', { moment: sayMoment(goodAt, locale), hours: Math.round((now.getTime() - goodAt.getTime()) / hour) })
    : t('noBackup')
  if (fault === null || !triedAt) return <p className="small muted">{newest}</p>
  return (
    <Note kind="warn">
      <p>{t('backupFailed', { moment: sayMoment(triedAt, locale) })}</p>
      <p>{newest}</p>
    </Note>
  )
}
