import { getTranslations } from 'next-intl/server'
import type { Asking, NumberCheck, NumberQuestion } from '@/questionnaire/document'
import type { DocumentEdit, EditPlace } from '@/questionnaire/editing/edit'
import { type Locale, say } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import { ActButton } from './act-button'
import { fieldsPrefix, type ListAct } from './add-parts'
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
  const named = numbers.map(({ key }) => ({ value: key, label: nameOf(key) }))
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
          <li key={JSON.stringify(check)} className="stack-s">
            <span>
              {said(check)} <span className="muted">{t(`grade.${check.grade}`)}</span>
            </span>
            <details>
              <summary>
                {t('change')}
                <span className="vh">: {said(check)}</span>
              </summary>
              <CheckFields prefix={fieldsPrefix('check', index)} numbers={named} check={check} />
              <ActButton
                act={{ check: at, before: checks, replace: index } satisfies ListAct & { check: EditPlace }}
                id={`change-check-${index}`}
              >
                {t('check.changeButton')}
              </ActButton>
            </details>
            <ActButton act={without(index)} label={t('removeNamed', { name: said(check) })}>
              {t('remove')}
            </ActButton>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('check.add')}</summary>
        <CheckFields prefix={fieldsPrefix('check')} numbers={named} />
        <ActButton act={{ check: at, before: question.checks ?? null } satisfies ListAct & { check: EditPlace }} id="add-check">
          {t('check.addButton')}
        </ActButton>
      </details>
    </section>
  )
}

/** What a check looks at: the fields of a new one, or of one that stands. */
async function CheckFields({
  prefix,
  numbers,
  check,
}: {
  prefix: string
  numbers: readonly { value: string; label: string }[]
  check?: NumberCheck
}) {
  const t = await getTranslations('questionnaireEditor')
  const value = check && ('percent' in check ? check.percent : 'value' in check ? check.value : undefined)
  const least = check && 'least' in check ? check.least : undefined
  const written = (number: number | undefined) => (number === undefined ? '' : String(number).replace('.', ','))
  const kinds = ['moved', 'below', 'above', ...(numbers.length > 0 ? (['more-than'] as const) : [])] as const
  return (
    <div className={styles.settings}>
      <label>
        {t('check.kind')}
        <select name={`${prefix}kind`} className={styles.input} defaultValue={check?.kind ?? 'moved'}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`check.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('check.grade')}
        <select name={`${prefix}grade`} className={styles.input} defaultValue={check?.grade ?? 'explain'}>
          {(['soft', 'explain', 'hard'] as const).map((grade) => (
            <option key={grade} value={grade}>
              {t(`grade.${grade}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('check.value')}
        <input name={`${prefix}value`} inputMode="decimal" className={styles.input} defaultValue={written(value)} />
      </label>
      <label>
        {t('check.least')}
        <input name={`${prefix}least`} inputMode="decimal" className={styles.input} defaultValue={written(least)} />
      </label>
      {numbers.length > 0 ? (
        <label>
          {t('check.question')}
          <select name={`${prefix}question`} className={styles.input} defaultValue={check && 'question' in check ? check.question : ''}>
            <option value="">{t('choose')}</option>
            {numbers.map(({ value: key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  )
}
