import { getTranslations } from 'next-intl/server'
import { conditionTexts } from '@/messages/condition-texts'
import type { MatrixRow, Option, Questionnaire } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { sayCondition } from '@/questionnaire/words/say-condition'
import { ActButton } from './act-button'
import { OrderButtons } from './order-buttons'
import styles from './questionnaire.module.css'
import { TextFields } from './text-fields'
import { ChosenField } from './value-fields'

interface ItemsSectionProps {
  of: 'options' | 'rows' | 'columns'
  question: string
  items: readonly (Option | MatrixRow)[]
  document: Questionnaire
  /** Address of the questionnaire's pages. */
  base: string
  locale: Locale
}

/** The options, rows or columns of a question: their texts, their order, a new one. */
export async function ItemsSection({ of, question, items, document, base, locale }: ItemsSectionProps) {
  const t = await getTranslations('questionnaireEditor')
  const list = { of, question } as const
  const words = { questionnaire: document, locale, texts: conditionTexts(locale) }
  const position = { ...list, after: items.at(-1)?.key ?? null }
  return (
    <section className="sect" id={of} aria-labelledby={`${of}-title`}>
      <h2 id={`${of}-title`}>{t(`items.${of}`)}</h2>
      <ol className={styles.list}>
        {items.map((item, index) => {
          const at = { of, question, item: item.key } as const
          const name = say(item.label, locale) || item.key
          return (
            <li key={item.key} id={`${of === 'rows' ? 'rows' : 'option'}-${item.key}`} className="stack-s">
              <TextFields at={at} part="label" text={item.label} legend={`${index + 1}. ${t('part.item')}`} of={name} isOptional={false} />
              <details open={item.note !== undefined}>
                <summary>{t('moreOfItem')}</summary>
                <div className="stack-s">
                  <TextFields at={at} part="note" text={item.note} legend={t('part.note')} of={name} isOptional />
                  <ChosenField
                    at={at}
                    part="tone"
                    label={t('part.tone')}
                    hint={t('hint.tone')}
                    value={item.tone}
                    nothing={t('tone.none')}
                    items={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: t(`tone.${value}`) }))}
                  />
                  <p className={styles.key}>{t('keyIs', { key: item.key })}</p>
                </div>
              </details>
              {of === 'rows' ? (
                <p className="small" id={`rows-${item.key}-when`}>
                  {sayCondition('when' in item ? item.when : undefined, 'question', words) ?? t('condition.whenAlways')}{' '}
                  <a href={`${base}/questions/${question}/rows/${item.key}`}>
                    {t('rowCondition.edit')}
                    <span className="vh">: {name}</span>
                  </a>
                </p>
              ) : null}
              <OrderButtons list={list} items={items} index={index} name={name} />
            </li>
          )
        })}
      </ol>
      <div className={styles.bar}>
        <label htmlFor={`new:${of}`}>{t(`newItem.${of}`)}</label>
        <input id={`new:${of}`} name={`new:${of}`} lang="fi" className={`${styles.input} ${styles.narrow}`} />
        <ActButton act={{ add: position }} id={`add-${of}`}>
          {t(`addItem.${of}`)}
        </ActButton>
      </div>
    </section>
  )
}
