'use client'

import { use } from 'react'
import { Editing } from './editing'
import styles from './questionnaire.module.css'

interface FieldNoteProps {
  name: string
  /** What the field holds as the page was made. */
  stands: readonly string[]
  /** What its values are called, where they are not shown as they stand. */
  words?: Readonly<Record<string, string>>
}

/** What is to be said of one field: both values where two people changed it, or why it could not be saved. */
export function FieldNote({ name, stands, words = {} }: FieldNoteProps) {
  const editing = use(Editing)
  const state = editing?.fields[name]
  const seen = <input type="hidden" name={`before:${name}`} value={JSON.stringify(editing?.seen[name] ?? stands)} readOnly />
  if (!editing || !state || state.code === 'saved') return seen
  const { texts, resolve } = editing
  const said = (values: readonly string[]) => values.map((each) => words[each] ?? each).join(', ') || texts.nothing
  if (state.code !== 'conflict') {
    return (
      <>
        {seen}
        <p role="alert" className={styles.refused}>
          {state.code === 'gone' ? texts.gone : texts.invalid}
        </p>
      </>
    )
  }
  const saidStands = (by: string, at: string) => texts.standsBy.replace('{name}', by).replace('{moment}', at)
  const choose = (choice: 'mine' | 'theirs') => (event: { preventDefault: () => void }) => {
    if (resolve(name, choice)) event.preventDefault()
  }
  const id = `conflict-${name}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as one more field of the form
    <div className={styles.conflict} role="group" aria-labelledby={id}>
      <input type="hidden" name={`before:${name}`} value={JSON.stringify(state.stands)} readOnly />
      <input type="hidden" name={`mine:${name}`} value={JSON.stringify(state.mine)} readOnly />
      <p id={id} role="alert">
        <b>{texts.conflictTitle}</b>
      </p>
      <dl>
        <dt>{state.by && state.at ? saidStands(state.by, state.at) : texts.stands}</dt>
        <dd>{said(state.stands)}</dd>
        <dt>{texts.mine}</dt>
        <dd>{said(state.mine)}</dd>
      </dl>
      <p className="actions">
        <button type="submit" name="useMine" value={name} onClick={choose('mine')} className={styles.small}>
          {texts.useMine}
        </button>
        <button type="submit" name="keepTheirs" value={name} onClick={choose('theirs')} className={styles.small}>
          {texts.keepTheirs}
        </button>
      </p>
    </div>
  )
}
