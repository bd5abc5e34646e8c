import { getTranslations } from 'next-intl/server'
import type { ItemDifference, QuestionDifference, TextDifference } from '@/questionnaire/differences/differences'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say, type Text } from '@/questionnaire/text'
import styles from '../compare.module.css'
import { type DocumentSide, Marked } from '../marked'

const signs = { same: '=', renamed: '~', added: '+', dropped: '−' } as const

const saidIn = (text: Text | undefined, locale: Locale) => (text ? softHyphens(say(text, locale), locale) : '')

async function Items({ items, side, locale }: { items: readonly ItemDifference[]; side: DocumentSide; locale: Locale }) {
  const t = await getTranslations('questionnaireDifferences')
  const shown = items.filter((item) => item[side] !== undefined)
  return (
    <ul className={styles.items}>
      {shown.map(({ key, is, before, after }) => {
        const text = saidIn(side === 'before' ? before : after, locale)
        const whole = side === 'before' ? <del>{text}</del> : <ins>{text}</ins>
        return (
          <li key={key}>
            <span role="img" aria-label={t(`sign.${is}`)}>
              {signs[is]}
            </span>
            <span>{is === 'same' ? text : whole}</span>
          </li>
        )
      })}
    </ul>
  )
}

interface SideProps {
  difference: QuestionDifference
  side: DocumentSide
  round: string
  locale: Locale
}

async function OneSide({ difference, side, round, locale }: SideProps) {
  const t = await getTranslations('questionnaireDifferences')
  const { before, after, texts, options, rows } = difference
  const question = side === 'before' ? before : after
  const changed = (text: TextDifference) => <Marked before={saidIn(text.before, locale)} after={saidIn(text.after, locale)} side={side} />
  const title = texts.find(({ name }) => name === 'title')
  const others = texts.filter(({ name }) => name !== 'title' && name in textNames)
  const lists = [
    { heading: t('rows'), items: rows },
    { heading: rows.length > 0 ? t('columns') : t('options'), items: options },
  ].filter(({ items }) => items.length > 0)
  return (
    <div className={styles.side}>
      <h3 className="muted">{round}</h3>
      {question ? (
        <>
          <p>
            <b>{title ? changed(title) : saidIn(question.title, locale)}</b>
          </p>
          {others.map((text) => (
            <p key={text.name} className="small">
              {`${t(`text.${text.name as keyof typeof textNames}`)}: `}
              {text[side] ? changed(text) : t('noText')}
            </p>
          ))}
          {lists.map(({ heading, items }) => (
            <div key={heading}>
              <h4>{heading}</h4>
              <Items items={items} side={side} locale={locale} />
            </div>
          ))}
        </>
      ) : (
        <p className="muted">{t(side === 'before' ? 'is.new' : 'is.dropped')}</p>
      )}
    </div>
  )
}

const textNames = { label: 1, hint: 1, body: 1, whom: 1, low: 1, high: 1, unit: 1, unitOne: 1, none: 1, eos: 1 } as const

/** The last round's question beside this one's, what changed marked, by signs and words as well as by colour. */
export async function Sides({
  difference,
  rounds,
  locale,
}: {
  difference: QuestionDifference
  rounds: Record<DocumentSide, string>
  locale: Locale
}) {
  const t = await getTranslations('questionnaireDifferences')
  const renamed = [...difference.rows, ...difference.options].filter(({ is }) => is === 'renamed')
  return (
    <div className={styles.sides}>
      <OneSide difference={difference} side="before" round={rounds.before} locale={locale} />
      <OneSide difference={difference} side="after" round={rounds.after} locale={locale} />
      {renamed.length > 0 ? (
        <div className={styles.whole}>
          <p className="small">{t('keyStays', { keys: renamed.map(({ key }) => `${difference.key}.${key}`).join(', ') })}</p>
        </div>
      ) : null}
    </div>
  )
}
