import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import type { ClosingList } from '@/data/rounds/closing'
import { type Locale, say } from '@/questionnaire/text'
import { slotWords } from '@/questionnaire/words/answer-words'
import { AnswersLink } from './answers-link'

/** Numbers of sent answers that a check wants a reason for, and nobody gave one. */
export async function Unexplained({ closing: { code, unexplained }, locale }: { closing: ClosingList; locale: Locale }) {
  const t = await getTranslations('closing')
  return (
    <section className="sect" aria-labelledby="unexplained">
      <h2 id="unexplained">{t('unexplained')}</h2>
      <div className="stack">
        <p>{unexplained.length > 0 ? t('unexplainedHint', { count: unexplained.length }) : t('unexplainedNone')}</p>
        {unexplained.length > 0 ? (
          <Table label={t('tableUnexplained')} width="m">
            <thead>
              <tr>
                <th scope="col">{t('columnMunicipality')}</th>
                <th scope="col">{t('columnQuestion')}</th>
                <NumberHead>{t('columnNow')}</NumberHead>
                <th scope="col">{t('columnAnswers')}</th>
              </tr>
            </thead>
            <tbody>
              {unexplained.map(({ municipality, nameFi, nameSv, question, check, value }) => {
                const name = locale === 'sv' ? nameSv : nameFi
                return (
                  <tr key={`${municipality} ${check.key} ${check.code}`}>
                    <th scope="row">{name}</th>
                    <td>{say(question.label, locale)}</td>
                    <NumberCell>{slotWords(question, check.key, value, locale)}</NumberCell>
                    <td>
                      <AnswersLink {...{ locale, code, name, municipality }} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </Table>
        ) : null}
      </div>
    </section>
  )
}
