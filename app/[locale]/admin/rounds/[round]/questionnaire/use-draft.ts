'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useCallback, useEffect, useRef, useState } from 'react'
import { sayTime } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import type { Kept, SavingTexts } from './editing'
import { readInputs, sameTexts, writeInputs } from './form-inputs'
import type { EditorState, FieldState } from './form-state'

export interface DraftProps {
  /** What each field holds in the document, by its name. */
  fields: Readonly<Record<string, readonly string[]>>
  action: (before: EditorState | null, form: FormData) => Promise<EditorState | null>
  texts: SavingTexts
  locale: Locale
}

function saidSaved(result: EditorState | null, texts: SavingTexts, locale: Locale): string {
  if (result?.refused === 'opened') return texts.opened
  return result?.savedAt ? texts.saved.replace('{time}', sayTime(new Date(result.savedAt), locale)) : ''
}

/** Saves each field when it changes, one after the other; what others changed meanwhile is taken in where nothing is typed. */
export function useDraft({ fields, action, texts, locale }: DraftProps) {
  const [state, send] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  const seen = useRef<Record<string, readonly string[]>>({ ...fields })
  const [shown, setShown] = useState<Pick<Kept, 'fields' | 'seen'>>({ fields: {}, seen: fields })
  const [status, setStatus] = useState('')
  const line = useRef<Promise<void>>(Promise.resolve())
  const router = useRouter()

  const take = useCallback((results: Readonly<Record<string, FieldState>>) => {
    for (const [name, result] of Object.entries(results)) {
      if ('stands' in result) seen.current[name] = result.stands
      // What was typed over it stands beside the field, with the choice.
      if (result.code === 'conflict' && form.current) writeInputs(form.current, name, result.stands)
    }
    setShown((before) => {
      const kept = { ...before.fields }
      for (const [name, result] of Object.entries(results)) {
        if (result.code === 'saved') delete kept[name]
        else kept[name] = result
      }
      return { fields: kept, seen: { ...seen.current } }
    })
  }, [])

  useEffect(() => {
    if (!state) return
    take(state.fields)
    // A form that was sent is emptied to what the page came with.
    for (const [name, result] of Object.entries(state.fields))
      if (form.current && 'mine' in result && result.code !== 'conflict') writeInputs(form.current, name, result.mine)
  }, [state, take])

  // What others saved meanwhile: taken in where the field holds what its writer saw.
  useEffect(() => {
    const page = form.current
    if (!page) return
    for (const [name, stands] of Object.entries(fields)) {
      const known = seen.current[name] ?? stands
      if (sameTexts(known, stands)) seen.current[name] = stands
      else if (sameTexts(readInputs(page, name), known)) {
        writeInputs(page, name, stands)
        seen.current[name] = stands
      }
    }
    setShown((before) => ({ ...before, seen: { ...seen.current } }))
  }, [fields])

  const save = useCallback(
    (name: string, values: readonly string[]) => {
      line.current = line.current.then(async () => {
        const before = seen.current[name] ?? []
        if (sameTexts(before, values)) return
        const sent = new FormData()
        sent.set('script', '1')
        sent.set(`before:${name}`, JSON.stringify(before))
        for (const value of values) sent.append(name, value)
        setStatus(texts.saving)
        try {
          const result = await action(null, sent)
          if (result) take(result.fields)
          setStatus(saidSaved(result, texts, locale))
          router.refresh()
        } catch {
          setStatus(texts.failed)
        }
      })
    },
    [action, router, take, texts, locale],
  )
  return { state, send, form, seen, shown, setShown, status, save }
}
