import type { Entry as EntryInWords } from '@/sheets/answers-pdf/entry'
import styles from './answers.module.css'

type Words = { noAnswer: string; row: string; answer: string }

function Lines({ entry: { lines, isText } }: { entry: EntryInWords }) {
  if (isText)
    return (
      <p className={styles.text} dir="auto">
        {lines.join('\n\n')}
      </p>
    )
  if (lines.length === 1) return <p className={styles.chosen}>{lines[0]}</p>
  return (
    <ul className={styles.chosen}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Rows({ entry: { title, rows }, words }: { entry: EntryInWords; words: Words }) {
  return (
    <table className={styles.matrix} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.answer}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ about, answer }) => (
          <tr key={about}>
            <th scope="row">{about}</th>
            <td className={answer === null ? styles.none : undefined}>{answer ?? words.noAnswer}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A question and its answer, to be read. */
export function AnswerEntry({ entry, words }: { entry: EntryInWords; words: Words }) {
  const { title, lines, rows, scale, notes, by } = entry
  return (
    <div className={styles.entry}>
      <h3>{title}</h3>
      <div className={by === null ? `${styles.answer} ${styles.open}` : styles.answer}>
        {rows.length > 0 ? (
          <Rows entry={entry} words={words} />
        ) : lines.length === 0 ? (
          <p className={styles.none}>{words.noAnswer}</p>
        ) : (
          <Lines entry={entry} />
        )}
        {scale && lines.length > 0 ? <p className="small muted">{scale}</p> : null}
        {notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
        {by === null ? null : <p className={styles.by}>{by}</p>}
      </div>
    </div>
  )
}
