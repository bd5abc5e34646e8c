import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import row from '@/components/ui/form/choices.module.css'
import type { ClosingList } from '@/data/rounds/closing'
import { percent } from '@/messages/numbers/format'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { AnswersLink } from './answers-link'
import { questionNames } from './question-names'
import styles from './tables.module.css'

/** Drafts with what is missing; those that are complete enough can be ticked. */
export async function DraftTable({ closing, locale }: { closing: ClosingList; locale: Locale }) {
  const t = await getTranslations('closing')
  const { code, questionnaire, drafts } = closing
  const missing = (keys: readonly string[]) => questionNames(questionnaire, keys, locale, (values) => t('more', values))
  return (
    <Table label={t('tableDrafts')} width="l">
      <thead>
        <tr>
          <th scope="col">{t('columnMunicipality')}</th>
          <NumberHead>{t('columnShare')}</NumberHead>
          <th scope="col">{t('columnMissing')}</th>
          <th scope="col">{t('columnSaved')}</th>
          <th scope="col">{t('columnAnswers')}</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => {
          const name = locale === 'sv' ? draft.nameSv : draft.nameFi
          const notes = [draft.isNow ? t('answering') : '', draft.waitsForApproval ? t('waits') : ''].filter(Boolean)
          return (
            <tr key={draft.responseId}>
              <th scope="row" className={styles.who}>
                {draft.acceptable ? (
                  <label className={row.choice}>
                    <input type="checkbox" name="draft" value={draft.municipality} />
                    <span>{name}</span>
                  </label>
                ) : (
                  <>
                    {name}
                    <p className="small muted">{t('tooLittle')}</p>
                  </>
                )}
                {notes.length > 0 ? <p className="small muted">{notes.join('; ')}</p> : null}
              </th>
              <NumberCell>{percent(draft.shareAnswered, locale)}</NumberCell>
              <td>{missing(draft.unanswered) || t('nothingMissing')}</td>
              <td>{draft.lastSavedAt ? sayMoment(draft.lastSavedAt, locale) : ''}</td>
              <td>
                <AnswersLink {...{ locale, code, name }} municipality={draft.municipality} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
