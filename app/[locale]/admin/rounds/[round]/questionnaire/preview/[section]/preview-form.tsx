'use client'

import { useActionState, useRef, useState, useTransition } from 'react'
import type { SaveQueue } from '@/components/questionnaire/autosave/save-queue'
import type { SaidQuestion } from '@/components/questionnaire/form/said-question'
import { sectionParts } from '@/components/questionnaire/form/section-form'
import styles from '@/components/questionnaire/section.module.css'
import type { SectionTexts } from '@/components/questionnaire/words/section-texts'
import { Button } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { Question, Section } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'

const { askedIn, Field, QuestionFrame, say, useSectionFields } = sectionParts

/** What checks say of the answers tried, by key, and the fields they were read from. */
export type PreviewChecked = { fields: Readonly<Record<string, string[]>>; messages: Readonly<Record<string, string>> }

interface PreviewFormProps {
  /** The section, with the questions of other sections that its conditions look at before its own. */
  section: Section
  /** How many of its questions are of other sections. */
  outside: number
  locale: Locale
  texts: SectionTexts
  said: Readonly<Record<string, SaidQuestion>>
  action: (before: PreviewChecked | null, form: FormData) => Promise<PreviewChecked>
  words: { outside: string; update: string }
}

/** Nothing is saved. */
const nobody: Pick<SaveQueue, 'change' | 'sendNow' | 'restore' | 'show'> = {
  change: () => {},
  sendNow: () => {},
  restore: (unsent) => [...unsent],
  show: () => {},
}

/** A section as respondents see it; its conditions follow what is tried at once, its checks when a field is left. */
export function PreviewForm({ section, outside, locale, texts, said, action, words }: PreviewFormProps) {
  const [sent, send] = useActionState(action, null)
  const [checked, setChecked] = useState<PreviewChecked | null>(null)
  const [, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const fields = useSectionFields({ section, locale, values: {}, sent: sent?.fields, queue: nobody, formId: 'preview', box: 'preview' })
  const asked = askedIn({ key: 'preview', title: section.title, sections: [section] }, fields.answers())
  const messages = { ...sent?.messages, ...checked?.messages }

  const check = () => {
    const page = form.current
    if (page) start(async () => setChecked(await action(null, new FormData(page))))
  }
  const shown = (question: Question) => {
    const hidden = asked.get(question.key) !== 'asked'
    if ('body' in question)
      return (
        <div key={question.key} className={styles.question} hidden={hidden}>
          <h2 className={styles.legend}>{say(question.title, locale)}</h2>
          <p className={styles.hint}>{say(question.body, locale)}</p>
        </div>
      )
    const own = said[question.key]
    const message = messages[question.key]
    if (!own) return null
    return (
      <QuestionFrame
        key={question.key}
        question={question}
        said={own}
        hidden={hidden}
        previous={null}
        errors={[]}
        texts={texts}
        conflict={null}
        notices={
          message ? (
            <Note kind="warn" role="status">
              <p>{message}</p>
            </Note>
          ) : null
        }
      >
        {(describedBy) => (
          <Field
            {...{ question, locale, texts, asked, describedBy }}
            initialFields={fields.initialFields}
            current={fields.current}
            bind={fields.bind}
            marked={undefined}
            invalid={false}
          />
        )}
      </QuestionFrame>
    )
  }
  return (
    <form id="preview" ref={form} action={send} noValidate autoComplete="off" onBlur={check}>
      {outside > 0 ? (
        <details>
          <summary>{words.outside}</summary>
          <div className={styles.questions}>{section.questions.slice(0, outside).map(shown)}</div>
        </details>
      ) : null}
      <div className={styles.questions}>{section.questions.slice(outside).map(shown)}</div>
      <Button kind="second">{words.update}</Button>
    </form>
  )
}
