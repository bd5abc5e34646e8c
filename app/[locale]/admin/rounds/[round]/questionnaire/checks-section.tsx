import { getTranslations } from 'next-intl/server'
import type { Asking, NumberCheck, NumberQuestion } from '@/questionnaire/document'
import type { DocumentEdit } from '@/questionnaire/editing/edit'
import { type Locale, say } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import { ActButton } from './act-button'
import styles from './questionnaire.module.css'

/** What is looked at again in a number: each check in words, and a new one. */
export async function ChecksSection({
  question,
  earlier,
  locale,
}: {
  question: NumberQuestion
  earlier: readonly Asking[]
  locale: Locale
}) {
  const t = await getTranslations('questionnaireEditor')
  const at = { of: 'question', question: question.key } as const
  const checks = question.checks ?? []
  const without = (index: number): DocumentEdit => {
    const others = checks.toSpliced(index, 1)
    return { kind: 'set', at, part: 'checks', before: checks, after: others.length > 0 ? others : null }
  }
  const numbers = earlier.filter(takesNumber)
  const nameOf = (key: string) => {
    const other = numbers.find((each) => each.key === key)
    return other ? say(other.label, locale) || key : key
  }
  const said = (check: NumberCheck): string => {
    switch (check.kind) {
      case 'moved':
        return t('check.moved', { percent: check.percent, least: check.least ?? 0 })
      case 'more-than':
        return t('check.moreThan', { question: nameOf(check.question) })
      default:
        return t(`check.${check.kind}`, { value: check.value })
    }
  }
  return (
    <section className="sect" id="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">{t('check.title')}</h2>
      <p className="muted">{t('check.hint')}</p>
      <ul className={styles.list}>
        {checks.map((check, index) => (
          <li key={JSON.stringify(check)} className={styles.bar}>
            <span>
              {said(check)} <span className="muted">{t(`grade.${check.grade}`)}</span>
            </span>
            <ActButton act={without(index)} label={t('removeNamed', { name: said(check) })}>
              {t('remove')}
            </ActButton>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('check.add')}</summary>
        <div className={styles.settings}>
          <label>
            {t('check.kind')}
            <select name="check:kind" className={styles.input} defaultValue="moved">
              {(['moved', 'below', 'above'] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {t(`check.kinds.${kind}`)}
                </option>
              ))}
              {numbers.length > 0 ? <option value="more-than">{t('check.kinds.more-than')}</option> : null}
            </select>
          </label>
          <label>
            {t('check.grade')}
            <select name="check:grade" className={styles.input} defaultValue="explain">
              {(['soft', 'explain', 'hard'] as const).map((grade) => (
                <option key={grade} value={grade}>
                  {t(`grade.${grade}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('check.value')}
            <input name="check:value" inputMode="decimal" className={styles.input} />
          </label>
          <label>
            {t('check.least')}
            <input name="check:least" inputMode="decimal" className={styles.input} />
          </label>
          {numbers.length > 0 ? (
            <label>
              {t('check.question')}
              <select name="check:question" className={styles.input} defaultValue="">
                <option value="">{t('choose')}</option>
                {numbers.map((each) => (
                  <option key={each.key} value={each.key}>
                    {nameOf(each.key)}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </div>
        <ActButton act={{ check: at }} id="add-check">
          {t('check.addButton')}
        </ActButton>
      </details>
    </section>
  )
}
