import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import row from '@/components/ui/form/choices.module.css'
import type { Cockpit } from '@/data/rounds/cockpit'
import { closeRoundAction } from './actions'

/** Closes the round; drafts that are nearly complete are counted only when the administrator ticks so. */
export async function CloseForm({ cockpit }: { cockpit: Cockpit }) {
  const locale = await getLocale()
  const t = await getTranslations('admin')
  const { code, sent, started, municipalities: total, acceptable, silent } = cockpit
  const waiting = silent.filter(({ waitsForApproval }) => waitsForApproval).length
  return (
    <form action={closeRoundAction} className="stack">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={code} />
      <p>{t('lede', { sent, total, started })}</p>
      {waiting ? <p>{t('waitingAtClosing', { count: waiting })}</p> : null}
      {acceptable ? (
        <div>
          <label className={row.choice}>
            <input type="checkbox" name="acceptDrafts" value="yes" aria-describedby="drafts-hint" />
            <span>{t('acceptDrafts', { count: acceptable })}</span>
          </label>
          <p className="small muted" id="drafts-hint">
            {t('acceptDraftsHint')}
          </p>
        </div>
      ) : null}
      <p className="actions">
        <Button>{t('close')}</Button>
        <a href={`/${locale}/admin/rounds/${code}`}>{t('cancel')}</a>
      </p>
    </form>
  )
}
