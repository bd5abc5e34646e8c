import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import type { OpenAnswer, OpenAnswers, OpenAnswersWanted } from '@/data/open-answers/list-open-answers'
import type { Locale } from '@/questionnaire/text'
import { saveCodingsAction } from './actions'
import { fieldOf, noneFits } from './coding-fields'
import styles from './open-answers.module.css'
import { queryOf } from './read-wanted'

interface AnswerListProps {
  answers: OpenAnswers
  wanted: OpenAnswersWanted
  locale: Locale
}

/** The answers that were looked for, a page of them in one form: boxes for the labels, saved together. */
export async function AnswerList({ answers, wanted, locale }: AnswerListProps) {
  const t = await getTranslations('openAnswers')
  const { round, asked, rows, found, all } = answers
  if (rows.length === 0) return <p>{t(all === 0 ? 'noAnswers' : 'noneFound')}</p>
  return (
    <section aria-labelledby="answers" className="sect">
      <h2 id="answers">{t('answers')}</h2>
      <p className="small muted">
        {t('found', { found, all })} {t('apart')}
      </p>
      <form action={saveCodingsAction} className="stack">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="round" value={round} />
        <input type="hidden" name="key" value={asked.key} />
        <input type="hidden" name="query" value={queryOf(wanted)} />
        {rows.map((row) => (
          <CodedAnswer key={row.responseId} answer={row} answers={answers} locale={locale} />
        ))}
        {answers.labels.length > 0 ? (
          <p className="actions">
            <Button>{t('save')}</Button>
          </p>
        ) : (
          <p className="small muted">{t('noLabels')}</p>
        )}
      </form>
      <Pages answers={answers} wanted={wanted} locale={locale} />
    </section>
  )
}

interface CodedAnswerProps {
  answer: OpenAnswer
  answers: OpenAnswers
  locale: Locale
}

async function CodedAnswer({ answer, answers: { round, asked, labels }, locale }: CodedAnswerProps) {
  const t = await getTranslations('openAnswers')
  const { responseId, text, nameFi, nameSv, own, newLabels, others, quote } = answer
  const boxes =
    labels.length > 0 ? [...labels.map(({ id, name }) => ({ value: String(id), name })), { value: noneFits, name: t('none') }] : []
  const chosen = new Set(fieldOf(own).split(' '))
  const named = new Map(labels.map(({ id, name }) => [id, name]))
  return (
    <fieldset className={styles.answer}>
      <legend>{locale === 'sv' ? nameSv : nameFi}</legend>
      <p className={styles.text}>{text}</p>
      <input type="hidden" name="answer" value={responseId} />
      <input type="hidden" name={`before-${responseId}`} value={fieldOf(own)} />
      <div className={styles.boxes}>
        {boxes.map(({ value, name }) => (
          <label key={value}>
            <input type="checkbox" name={`label-${responseId}`} value={value} defaultChecked={chosen.has(value)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {newLabels.length > 0 ? (
        <label className={styles.anew}>
          <input type="checkbox" name={`anew-${responseId}`} />
          <span>{t('readAnew', { labels: newLabels.map(({ name }) => name).join(', ') })}</span>
        </label>
      ) : null}
      {(others ?? []).map(({ coder, coding }) => (
        <p key={coder} className="small muted">
          {t('other', { coder, labels: coding.labels.map((id) => named.get(id) ?? '').join(', ') || t('none') })}
        </p>
      ))}
      {asked.question.public ? (
        <p className="small">
          {quote === null ? null : <span className="muted">{t('quoted', { quote })} </span>}
          <a
            href={`/${locale}/admin/rounds/${round}/open-answers/quote?${new URLSearchParams({ question: asked.key, answer: String(responseId) })}`}
          >
            {t.rich(quote === null ? 'quoteLink' : 'quoteChange', { name: locale === 'sv' ? nameSv : nameFi, hidden: hiddenText })}
          </a>
        </p>
      ) : null}
    </fieldset>
  )
}

const hiddenText = (text: React.ReactNode) => <span className="vh">{text}</span>

async function Pages({ answers: { round, page, pages }, wanted, locale }: AnswerListProps) {
  const t = await getTranslations('openAnswers')
  if (pages < 2) return null
  const to = (number: number) => `/${locale}/admin/rounds/${round}/open-answers?${queryOf({ ...wanted, page: number })}#answers`
  return (
    <nav aria-label={t('pages')} className="actions">
      {page > 1 ? <a href={to(page - 1)}>{t('previousPage')}</a> : null}
      <span className="muted">{t('page', { page, pages })}</span>
      {page < pages ? <a href={to(page + 1)}>{t('nextPage')}</a> : null}
    </nav>
  )
}
