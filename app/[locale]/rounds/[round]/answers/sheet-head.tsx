import { Note } from '@/components/ui/message/note'
import type { AnswerSheet } from '@/sheets/answers-pdf/answer-sheet'
import styles from './answers.module.css'

/** Whose answers these are, whether they were sent, and when. */
export function SheetHead({ sheet: { title, facts, state, sample } }: { sheet: AnswerSheet }) {
  return (
    <div className={styles.top}>
      <div className="head">
        <h1>{title}</h1>
      </div>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Note kind={state.isSent ? 'info' : 'warn'}>
        <p>
          <b>{state.text}</b>
        </p>
        {state.more ? <p>{state.more}</p> : null}
      </Note>
      {sample ? (
        <p className="small muted">
          <b>{sample.label}.</b> {sample.text}
        </p>
      ) : null}
    </div>
  )
}
