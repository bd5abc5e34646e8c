import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import type { BackupState } from '@/data/system/backup-state'
import type { Held } from '@/data/system/holds'
import { getOperation } from '@/data/system/operation'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../guarded'
import { releaseHeldAction } from './actions'

const hour = 60 * 60_000

/** How the service itself is: what waits after a restoration, and the copies of the database (none in the demonstration). */
export async function OperationNote({ now }: { now: Date }) {
  const { backup, held } = await guarded(getOperation(await getViewer(), now))
  const t = await getTranslations('operation')
  if (!held && !backup) return null
  return (
    <section className="sect" aria-labelledby="operation">
      <h2 id="operation">{t('title')}</h2>
      <div className="stack">
        {held ? <HeldNote held={held} /> : null}
        {backup ? <BackupLine backup={backup} now={now} /> : null}
      </div>
    </section>
  )
}

/** What waits after a restoration, and the button that lets it go. */
async function HeldNote({ held }: { held: Held }) {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('operation')
  return (
    <Note kind="warn">
      <form action={releaseHeldAction} className="stack-s">
        <p>{t('restored', { moment: sayMoment(held.restoredAt, locale), letters: held.letters })}</p>
        {held.letters > 0 ? <p>{t('restoredConsequence')}</p> : null}
        <input type="hidden" name="locale" value={locale} />
        <p className="actions">
          <Button>{held.letters > 0 ? t('release') : t('resume')}</Button>
        </p>
      </form>
    </Note>
  )
}

/** How old the newest copy of the database is, and whether the last try gave one. */
async function BackupLine({ backup, now }: { backup: BackupState; now: Date }) {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('operation')
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
