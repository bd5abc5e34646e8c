'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { Note } from '@/components/ui/message/note'
import type { LinkState } from './actions'
import styles from './people.module.css'

interface JoinLinkTexts {
  registry: string
  registryHint: string
  make: string
  once: string
  /** With {address}. */
  mailed: string
  problems: Record<string, string>
}

interface JoinLinkFormProps {
  action: (before: LinkState, form: FormData) => Promise<LinkState>
  texts: JoinLinkTexts
}

/** Makes a join link and shows it this once: the service keeps only its hash. */
export function JoinLinkForm({ action, texts }: JoinLinkFormProps) {
  const [state, act] = useActionState(action, null)
  const problem = state && 'problem' in state ? state : null
  const error = problem ? texts.problems[problem.problem] : undefined
  return (
    <form action={act} noValidate className={styles.form}>
      {state && 'link' in state ? (
        <Note role="status">
          <p>{state.address ? texts.mailed.replace('{address}', state.address) : texts.once}</p>
          {state.address ? null : <p className={styles.link}>{state.link}</p>}
        </Note>
      ) : null}
      <TextField
        key={problem?.email}
        id="registry"
        name="registry"
        type="email"
        label={texts.registry}
        hint={texts.registryHint}
        defaultValue={problem?.email ?? ''}
        {...(error ? { error } : {})}
      />
      <Button kind="second">{texts.make}</Button>
    </form>
  )
}
