'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { openRoundAction } from './actions'

interface DeadlineFormProps {
  locale: string
  round: string
  act: 'open' | 'reopen'
  suggested: { day: string; time: string }
  texts: {
    label: string
    hint: string
    invalid: string
    time: string
    timeHint: string
    timeInvalid: string
    submit: string
    cancel: string
  }
}

/** Asks for the last day and hour to answer, then opens or reopens the round. */
export function DeadlineForm({ locale, round, act, suggested, texts }: DeadlineFormProps) {
  const [state, action] = useActionState(openRoundAction, null)
  const error = (field: 'day' | 'time', message: string) => (state?.field === field ? { error: message } : {})
  return (
    <form action={action} noValidate className="stack">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="act" value={act} />
      <TextField
        id="day"
        name="day"
        label={texts.label}
        hint={texts.hint}
        defaultValue={state?.day ?? suggested.day}
        {...error('day', texts.invalid)}
      />
      <TextField
        id="time"
        name="time"
        label={texts.time}
        hint={texts.timeHint}
        defaultValue={state?.time ?? suggested.time}
        {...error('time', texts.timeInvalid)}
      />
      <p className="actions">
        <Button>{texts.submit}</Button>
        <a href={`/${locale}/admin/rounds/${round}`}>{texts.cancel}</a>
      </p>
    </form>
  )
}
