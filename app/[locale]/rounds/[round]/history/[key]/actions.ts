'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { restoreAnswer } from '@/data/answering/history/restore'
import type { Where } from '@/data/answering/response-scope'
import { getViewer } from '@/data/identity/session'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded, refusedAs } from '../../../../guarded'
import { addresses } from '../../answering-page'

type QuestionOf = Where & { question: string; named: boolean; locale: Locale }

const outcomes = { conflict: 'conflict', 'invalid-answer': 'invalid' } as const

/** "Palauta tämä": takes the answer back and tells on the same page what came of it. */
export async function restoreAction(of: QuestionOf, form: FormData): Promise<void> {
  const text = (name: string) => String(form.get(name) ?? '')
  const count = (name: string) => Number(/^\d{1,9}$/.exec(text(name))?.[0] ?? 0)
  const key = text('key')
  const restore = { round: of.round, municipality: of.municipality, key, version: count('version'), basedOn: count('basedOn') }
  const saveId = /^[0-9a-f-]{36}$/.exec(text('saveId'))?.[0]
  const result = await guarded(restoreAnswer(await getViewer(), { ...restore, saveId }).catch(refusedAs('round-closed')))
  const outcome = result === 'round-closed' ? 'closed' : result.ok ? 'restored' : outcomes[result.code]
  const { at, query } = addresses(localeNamed(of.locale), of.round, of.named ? (of.municipality ?? null) : null)
  const said = new URLSearchParams({ outcome, answer: key })
  redirect(`${at(`/history/${encodeURIComponent(of.question)}`)}${query ? '&' : '?'}${said}#outcome` as Route)
}
