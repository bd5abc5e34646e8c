import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import type { Asking, Clause } from '@/questionnaire/document'
import type { DocumentEdit, EditPlace } from '@/questionnaire/editing/edit'
import { type Locale, locales, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { claimOfClauses } from '@/results/story/claims/finding-claim'
import { sayFindingClaim } from '@/results/words/findings/sentence'
import { ActButton } from './act-button'
import { fieldsPrefix, type ListAct } from './add-parts'
import styles from './questionnaire.module.css'

/** Shares of made-up answers, one a clause: the sentence is read as it will be, with figures nobody gave. */
const madeUp = [58, 26, 11, 4]

function exampleOf(clauses: readonly Clause[], locale: Locale): string | null {
  const shareOf = (clause: Clause) => {
    const count = madeUp[clauses.indexOf(clause)] ?? 3
    return { series: '', N: 308, base: 100, count, est: count / 100, ciMethod: 'wilson' }
  }
  const isWhole = clauses.every(({ text }) => say(text, locale).split('{share}').length === 2)
  const claim = isWhole ? claimOfClauses(clauses, shareOf) : null
  return claim && sayFindingClaim(claim, locale).sentence
}

/** The finding in words: its clauses, an example in each language, and a new clause. */
export async function FindingSection({ question, locale }: { question: Asking; locale: Locale }) {
  const t = await getTranslations('questionnaireEditor')
  const at = { of: 'question', question: question.key } as const
  const clauses = question.finding ?? []
  const options = optionsOf(question)
  const nameOf = (key: string) => {
    const option = options.find((each) => each.key === key)
    return option ? say(option.label, locale) || key : key
  }
  const without = (index: number): DocumentEdit => {
    const others = clauses.toSpliced(index, 1)
    return { kind: 'set', at, part: 'finding', before: clauses, after: others.length > 0 ? others : null }
  }
  return (
    <section className="sect" id="finding" aria-labelledby="finding-title">
      <h2 id="finding-title">{t('finding.title')}</h2>
      <p className="muted">{t('finding.hint')}</p>
      {clauses.length > 0 ? (
        <div className={styles.panel}>
          <p>
            <b>{t('finding.example')}</b>
          </p>
          <dl>
            {locales.map((each) => (
              <Fragment key={each}>
                <dt className="muted small">{t(`language.${each}`)}</dt>
                <dd lang={each}>{exampleOf(clauses, each) ?? t('finding.noExample')}</dd>
              </Fragment>
            ))}
          </dl>
        </div>
      ) : null}
      <ul className={styles.list}>
        {clauses.map((clause, index) => (
          <li key={JSON.stringify(clause)} className="stack-s">
            <p>{t('finding.of', { options: clause.options.map(nameOf).join(', ') })}</p>
            {locales.map((each) => (
              <p key={each} lang={each}>
                {clause.text[each] || <span className={styles.missing}>{t('missing')}</span>}
              </p>
            ))}
            <details>
              <summary>
                {t('change')}
                <span className="vh">: {t('finding.clause', { number: index + 1 })}</span>
              </summary>
              <div className="stack-s">
                <ClauseFields {...{ question, clause, locale }} prefix={fieldsPrefix('clause', index)} />
                <ActButton
                  act={{ clause: at, before: clauses, replace: index } satisfies ListAct & { clause: EditPlace }}
                  id={`change-clause-${index}`}
                >
                  {t('finding.changeButton')}
                </ActButton>
              </div>
            </details>
            <ActButton act={without(index)} label={t('removeNamed', { name: t('finding.clause', { number: index + 1 }) })}>
              {t('remove')}
            </ActButton>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('finding.add')}</summary>
        <div className="stack-s">
          <ClauseFields {...{ question, locale }} prefix={fieldsPrefix('clause')} />
          <ActButton act={{ clause: at, before: question.finding ?? null } satisfies ListAct & { clause: EditPlace }} id="add-clause">
            {t('finding.addButton')}
          </ActButton>
        </div>
      </details>
    </section>
  )
}

/** What a clause tells: the fields of a new one, or of one that stands. */
async function ClauseFields({ question, prefix, clause, locale }: { question: Asking; prefix: string; clause?: Clause; locale: Locale }) {
  const t = await getTranslations('questionnaireEditor')
  return (
    <>
      <p className={styles.hint}>{t('finding.grammar', { share: '{share}', forms: '{on|ovat|ei ole}' })}</p>
      <fieldset className={styles.languages}>
        <legend>{t('finding.options')}</legend>
        {optionsOf(question).map(({ key, label }) => (
          <label key={key} className={styles.tick}>
            <input type="checkbox" name={`${prefix}options`} value={key} defaultChecked={clause?.options.includes(key)} />
            <span>{say(label, locale) || key}</span>
          </label>
        ))}
      </fieldset>
      {hasRows(question) ? (
        <label>
          {t('finding.row')}
          <select name={`${prefix}row`} className={styles.input} defaultValue={clause?.row}>
            {question.rows.map((row) => (
              <option key={row.key} value={row.key}>
                {say(row.label, locale) || row.key}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        {t('finding.case')}
        <select name={`${prefix}case`} className={styles.input} defaultValue={clause?.case ?? 'adessive'}>
          {(['adessive', 'inessive', 'nominative'] as const).map((each) => (
            <option key={each} value={each}>
              {t(`finding.cases.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {(['text', 'brief'] as const).map((part) => (
        <fieldset key={part} className={styles.languages}>
          <legend>{t(`finding.${part}`)}</legend>
          <div className={styles.three}>
            {locales.map((each) => (
              <label key={each}>
                {t(`language.${each}`)}
                <input name={`${prefix}${part}:${each}`} lang={each} className={styles.input} defaultValue={clause?.[part]?.[each] ?? ''} />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}
