import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { ActPanel } from '@/components/ui/message/act-panel'
import type { StatisticsPreview } from '@/data/register/statistics-import'
import styles from '../../../files.module.css'
import { chooseStatisticsAction, confirmStatisticsAction, discardStatisticsAction, type StatisticsPlace } from './actions'
import { ClassificationPreview } from './classification-preview'
import { PopulationPreview } from './population-preview'

export type ReadyStatistics = Extract<StatisticsPreview, { fate: 'ready' }>

/** What the file would add, what may be chosen, and the two ways on. */
export async function StatisticsReady({ found, place }: { found: ReadyStatistics; place: StatisticsPlace }) {
  const [t, imports] = [await getTranslations('municipalRegister'), await getTranslations('imports')]
  const { planned, canConfirm, seal, names } = found
  return (
    <>
      {planned.kind === 'classification' ? (
        <ClassificationPreview plan={planned.plan} names={names} />
      ) : (
        <PopulationPreview plan={planned.plan} names={names} />
      )}
      <form action={chooseStatisticsAction.bind(null, place)} className={styles.form}>
        {planned.kind === 'classification' ? (
          <TextField
            id="year"
            name="year"
            label={t('yearOf')}
            inputMode="numeric"
            maxLength={4}
            defaultValue={String(planned.plan.year ?? '')}
          />
        ) : (
          <label>
            <input type="checkbox" name="replace" value="yes" defaultChecked={planned.isReplacing} /> {t('replace')}
          </label>
        )}
        <Button kind="second">{t('lookSo')}</Button>
      </form>
      <ActPanel id="confirm" title={t(canConfirm ? 'confirmTitle' : 'nothingTitle')}>
        <p>{t(canConfirm ? 'confirmText' : 'nothingText')}</p>
        <div className="actions">
          {canConfirm ? (
            <form action={confirmStatisticsAction.bind(null, place)}>
              <input type="hidden" name="seal" value={seal} />
              <Button>{t('confirm')}</Button>
            </form>
          ) : null}
          <form action={discardStatisticsAction.bind(null, place)}>
            <Button kind="second">{imports('discard')}</Button>
          </form>
        </div>
      </ActPanel>
    </>
  )
}
