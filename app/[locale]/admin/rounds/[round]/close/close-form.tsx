import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import row from '@/components/ui/form/choices.module.css'
import type { ClosingList } from '@/data/rounds/closing'
import type { Locale } from '@/questionnaire/text'
import { closeRoundAction } from './actions'
import { DraftTable } from './draft-table'
import { EditTable } from './edit-table'

/** What counts, response by response, and the button that closes; one more where the choice is that nothing does. */
export async function CloseForm({ closing, locale }: { closing: ClosingList; locale: Locale }) {
  const t = await getTranslations('closing')
  const admin = await getTranslations('admin')
  const { code, drafts, edits, empty, isClosedByClock } = closing
  const acceptable = drafts.filter((draft) => draft.acceptable).length
  return (
    <form action={closeRoundAction} className="stack-l">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={code} />
      <section className="sect" aria-labelledby="edits">
        <h2 id="edits">{t('edits')}</h2>
        <div className="stack">
          <p>{edits.length > 0 ? t('editsHint', { count: edits.length }) : t('editsNone')}</p>
          {edits.length > 0 ? <EditTable closing={closing} locale={locale} /> : null}
        </div>
      </section>
      <section className="sect" aria-labelledby="drafts">
        <h2 id="drafts">{t('drafts')}</h2>
        <div className="stack">
          <p>
            {drafts.length > 0 ? t('draftsHint', { count: drafts.length }) : t('draftsNone')}
            {empty > 0 ? ` ${t('empty', { count: empty })}` : null}
          </p>
          {acceptable > 0 ? (
            <label className={row.choice}>
              <input type="checkbox" name="acceptDrafts" value="yes" />
              <span>{t('acceptAll', { count: acceptable })}</span>
            </label>
          ) : null}
          {drafts.length > 0 ? <DraftTable closing={closing} locale={locale} /> : null}
        </div>
      </section>
      <p className="actions">
        <Button>{isClosedByClock ? t('decide') : admin('close')}</Button>
        {edits.length + acceptable > 0 ? (
          <Button kind="second" name="nothing" value="yes">
            {t(isClosedByClock ? 'sentOnly' : 'closeSentOnly')}
          </Button>
        ) : null}
        <a href={`/${locale}/admin/rounds/${code}`}>{t('cancel')}</a>
      </p>
    </form>
  )
}
