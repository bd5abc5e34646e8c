import { buttonClass } from '@/components/ui/form/button'
import styles from '../section.module.css'
import { countInWords, fillText, type SectionTexts } from '../words/section-texts'
import { type Titled, TitledLinks } from './titled-links'

interface ConfirmPanelProps {
  form: string
  /** The last round. */
  round: string
  /** Keys of the questions that can be confirmed now: what the button says it confirms. */
  questions: readonly string[]
  /** What confirming came to, once it was done: how many, and the questions still without an answer. */
  outcome: { confirmed: number; open: Titled[] } | null
  texts: SectionTexts
}

/** "Sama kuin 2024?": confirms the whole section, and tells what came of it and what it could not do. */
export function ConfirmPanel({ form, round, questions, outcome, texts }: ConfirmPanelProps) {
  const count = questions.length
  if (!outcome && count === 0) return null
  return (
    <section aria-labelledby="same">
      <h2 id="same">{fillText(texts.sameTitle, { round })}</h2>
      <div role="status" id="same-told" tabIndex={-1}>
        {outcome ? <ConfirmOutcome {...outcome} texts={texts} /> : null}
      </div>
      {count ? (
        <>
          <p>{countInWords(count, texts.same, texts.sameMany, { round })}</p>
          <p className={styles.same}>
            <button className={buttonClass('second', true)} type="submit" form={form} name="confirm" value={`* ${questions.join(' ')}`}>
              {texts.confirm}
            </button>
          </p>
        </>
      ) : null}
    </section>
  )
}

/** How many answers were confirmed, and the questions left, each with a link. */
export function ConfirmOutcome({ confirmed, open, texts }: { confirmed: number; open: Titled[]; texts: SectionTexts }) {
  return (
    <>
      {confirmed ? <p>{countInWords(confirmed, texts.confirmed, texts.confirmedMany)}</p> : null}
      {open.length ? (
        <>
          <p>{texts.stillOpen}</p>
          <TitledLinks items={open} />
        </>
      ) : null}
    </>
  )
}
