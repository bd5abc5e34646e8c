import { getTranslations } from 'next-intl/server'
import type { AnswerSheet } from '@/sheets/answers-pdf/answer-sheet'
import { AnswerEntry } from './answer-entry'
import styles from './answers.module.css'

/** The questions of a sheet with their answers, section by section. */
export async function SheetSections({ sheet: { sections } }: { sheet: AnswerSheet }) {
  const t = await getTranslations('paper')
  const words = { noAnswer: t('noAnswer'), row: t('row'), answer: t('answer') }
  return sections.map((section) => (
    <section key={section.key} className={styles.section} aria-labelledby={`s-${section.key}`}>
      <h2 id={`s-${section.key}`}>{section.title}</h2>
      {section.entries.map((entry) => (
        <AnswerEntry key={entry.key} entry={entry} words={words} />
      ))}
    </section>
  ))
}
