import { useEffect, useState } from 'react'
import type { Value } from '@/questionnaire/answer'
import type { SaveQueue } from '../autosave/save-queue'
import { fieldName } from '../fields/form-fields'
import type { SectionState } from './section-state'

/** "Vahvista ennallaan", "Ota vuoden 2024 valinnat": gives what the last round's answer has where there is nothing, and what came of it. */
export function useConfirming(
  { confirmable, take }: Pick<SectionState, 'confirmable' | 'take'>,
  put: (key: string, value: Value) => void,
  queue: SaveQueue,
) {
  const [confirmed, setConfirmed] = useState<{ questions: string[]; all: boolean } | null>(null)

  /** @param which a question's key, or for all that are shown `*` and the keys after it, which the script knows itself */
  function confirm(which: string) {
    const all = which[0] === '*'
    const found = all ? confirmable : take(which)
    for (const [key, value] of found.flatMap(({ values }) => Object.entries(values))) {
      put(key, value)
      queue.change(key, value, 0, { confirmed: true })
    }
    setConfirmed({ questions: found.map(({ question }) => question.key), all })
  }

  // The button that was pressed is gone: the focus goes on to what it did.
  useEffect(() => {
    if (!confirmed) return
    const question = document.getElementById(`q-${fieldName(confirmed.questions[0] ?? '')}`)
    const field = question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input, textarea')
    if (confirmed.all) document.getElementById('same-told')?.focus()
    else field?.focus()
  }, [confirmed])

  return { confirm, all: confirmed?.all ? confirmed.questions.length : null }
}
