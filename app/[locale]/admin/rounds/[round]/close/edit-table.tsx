import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import row from '@/components/ui/form/choices.module.css'
import type { ClosingList } from '@/data/rounds/closing'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { AnswersLink } from './answers-link'
import { questionNames } from './question-names'
import styles from './tables.module.css'

/** Responses that were changed after they were sent, each with a tick to count the changes. */
export async function EditTable({ closing, locale }: { closing: ClosingList; locale: Locale }) {
  const t = await getTranslations('closing')
  const { code, questionnaire, edits } = closing
  return (
    <Table label={t('tableEdits')} width="l">
      <thead>
        <tr>
          <th scope="col">{t('columnMunicipality')}</th>
          <th scope="col">{t('columnSent')}</th>
          <th scope="col">{t('columnChanged')}</th>
          <th scope="col">{t('columnSaved')}</th>
          <th scope="col">{t('columnAnswers')}</th>
        </tr>
      </thead>
      <tbody>
        {edits.map(({ responseId, municipality, nameFi, nameSv, sentAt, changes, isNow }) => {
          const name = locale === 'sv' ? nameSv : nameFi
          return (
            <tr key={responseId}>
              <th scope="row" className={styles.who}>
                <label className={row.choice}>
                  <input type="checkbox" name="edit" value={municipality} />
                  <span>{name}</span>
                </label>
                {isNow ? <p className="small muted">{t('answering')}</p> : null}
              </th>
              <td>{sayMoment(sentAt, locale)}</td>
              <td>{questionNames(questionnaire, changes.questions, locale, (values) => t('more', values))}</td>
              <td>{sayMoment(changes.at, locale)}</td>
              <td>
                <AnswersLink {...{ locale, code, name, municipality }} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
