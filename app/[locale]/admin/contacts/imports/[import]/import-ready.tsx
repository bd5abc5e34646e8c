import { getTranslations } from 'next-intl/server'
import { Metrics } from '@/components/ui/data/metrics'
import { Button } from '@/components/ui/form/button'
import { ActPanel } from '@/components/ui/message/act-panel'
import { Note } from '@/components/ui/message/note'
import type { ContactVerdict } from '@/data/contacts/plan-import'
import { number } from '@/messages/numbers/format'
import { confirmContactsAction, discardContactsAction } from './actions'
import { ColumnsForm } from './columns-form'
import type { ImportPlace, ReadyImport } from './import-place'
import { VerdictTable } from './verdict-table'

interface ImportReadyProps {
  found: ReadyImport
  place: ImportPlace
  show: ContactVerdict | undefined
  page: number
}

/** A file that has been read: what each row would do, what the columns mean, and the two ways on. */
export async function ImportReady({ found, place, show, page }: ImportReadyProps) {
  const [t, imports] = [await getTranslations('contacts'), await getTranslations('imports')]
  const { counts, lacking, seal } = found
  const written = counts.new + counts.changed
  const count = (verdict: ContactVerdict) => ({
    label: <a href={`${place.at}?show=${verdict}#rows`}>{t(`verdict.${verdict}`)}</a>,
    value: number(counts[verdict], place.locale),
  })
  return (
    <>
      {lacking.length ? (
        <Note kind="warn" role="alert">
          <p>{t(lacking.length === 2 ? 'lackingBoth' : lacking[0] === 'email' ? 'lackingEmail' : 'lackingMunicipality')}</p>
        </Note>
      ) : (
        <Metrics items={[count('new'), count('changed'), count('unchanged'), count('left-out')]} />
      )}
      <ColumnsForm columns={found.columns} place={place} open={lacking.length > 0} />
      {lacking.length ? null : (
        <ActPanel id="confirm" title={written ? t('confirmTitle', { count: written }) : t('nothingTitle')}>
          <p>{t('confirmText', { added: counts.new, changed: counts.changed, leftOut: counts['left-out'] })}</p>
          <div className="actions">
            {written ? (
              <form action={confirmContactsAction.bind(null, place)}>
                <input type="hidden" name="seal" value={seal} />
                <Button>{t('confirm', { count: written })}</Button>
              </form>
            ) : null}
            <form action={discardContactsAction.bind(null, place)}>
              <Button kind="second">{imports('discard')}</Button>
            </form>
          </div>
        </ActPanel>
      )}
      {lacking.length ? null : <VerdictTable found={found} place={place} show={show} page={page} />}
    </>
  )
}
