'use client'

import { type ReactNode, useActionState, useEffect } from 'react'
import { Button } from '@/components/ui/form/button'
import { TextAreaField } from '@/components/ui/form/field'
import type { ImportState } from './preview-import'

interface ImportFormProps {
  action: (before: ImportState | null, form: FormData) => Promise<ImportState>
  locale: string
  round: string
  texts: Record<'file' | 'outline' | 'outlineHint' | 'rows' | 'read' | 'confirm' | 'preview' | 'problems' | 'errorPrefix' | 'title', string>
  /** What the last import did: shown until another file is looked at. */
  done?: ReactNode
}

/** Choosing a file, what it would change, and importing it: with and without script. */
export function ImportForm({ action, locale, round, texts, done }: ImportFormProps) {
  const [state, send] = useActionState(action, null)
  useEffect(() => {
    if (state) document.getElementById('import-outcome')?.focus()
  }, [state])
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round} />
    </>
  )
  return (
    <>
      <title>{state?.kind === 'refused' ? `${texts.errorPrefix}: ${texts.title}` : texts.title}</title>
      {state ? null : done}
      {state ? <Outcome state={state} texts={texts} /> : null}
      {state?.kind === 'preview' ? (
        <form action={send}>
          {hidden}
          <input type="hidden" name="document" value={state.text} />
          <input type="hidden" name="seen" value={state.seen} />
          <Button>{texts.confirm}</Button>
        </form>
      ) : null}
      <form action={send} className="stack">
        {hidden}
        <p>
          <label htmlFor="import-file">{texts.file}</label>
          <br />
          <input id="import-file" type="file" name="file" accept=".json,.xlsx,.csv,.txt,.md" />
        </p>
        <TextAreaField id="import-outline" name="outline" label={texts.outline} hint={texts.outlineHint} rows={6} />
        <p className="actions">
          <Button kind={state?.kind === 'preview' ? 'second' : 'primary'}>{texts.read}</Button>
        </p>
      </form>
    </>
  )
}

function Outcome({ state, texts }: { state: ImportState; texts: ImportFormProps['texts'] }) {
  const isRefused = state.kind === 'refused'
  const lines = isRefused ? state.problems : state.changes
  return (
    <section id="import-outcome" tabIndex={-1} className="stack" aria-labelledby="import-outcome-title">
      <h2 id="import-outcome-title" className="size-l">
        {isRefused ? texts.problems : texts.preview}
      </h2>
      {isRefused ? null : [state.note, state.warnings].filter(Boolean).map((said) => <p key={said}>{said}</p>)}
      {isRefused || !state.rows ? null : (
        <details open>
          <summary>{texts.rows}</summary>
          <ul>
            {state.rows.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
        </details>
      )}
      <ul>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two questions may change alike; the list is drawn once.
          <li key={at}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
