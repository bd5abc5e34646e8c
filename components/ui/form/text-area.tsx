'use client'

import { type ComponentProps, useLayoutEffect, useState, useSyncExternalStore } from 'react'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'id' | 'value' | 'defaultValue'> & { id: string; defaultValue: string }

const never = () => () => {}

/**
 * From now on a new default text changes neither the area's text nor where its caret stands, as browsers have it for what was typed.
 * React sets the default text when it takes a page over and at each drawing: in an untouched area the caret would jump to the start.
 * @returns the text; nothing where there is no such area
 */
function holdText(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined
  const area = document.getElementById(id)
  if (!(area instanceof HTMLTextAreaElement)) return undefined
  const { value, selectionStart, selectionEnd } = area
  area.value = `${value} `
  area.value = value
  // Elsewhere than where somebody types it would take the focus in some browsers.
  if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd)
  return value
}

/**
 * Several lines of text; what is typed while the page's script arrives stays, as does the caret.
 * @param props as of `textarea`
 */
export function TextArea({ id, defaultValue, ...rest }: TextAreaProps) {
  const isTakenOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  // React would put back the text that the page came with.
  const [typed] = useState(() => (isTakenOver ? holdText(id) : undefined))
  useLayoutEffect(() => void holdText(id), [id])
  return <textarea {...rest} id={id} defaultValue={isTakenOver ? (typed ?? defaultValue) : defaultValue} />
}
