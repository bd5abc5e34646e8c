'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { choosePeers, resetPeers, seePeers } from '@/data/benchmark/peer-group'
import { getViewer } from '@/data/identity/session'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'

export type PeersOf = { round: string; municipality: string; locale: Locale }

/** To the benchmark, or back to choosing, with what was wrong and what had been chosen: codes of municipalities, nothing of a person. */
function lead({ locale, round, municipality }: PeersOf, page: string, said: readonly (readonly [string, string])[]): never {
  const query = new URLSearchParams([['municipality', municipality], ...said.map(([name, value]) => [name, value])])
  redirect(`/${localeNamed(locale)}/rounds/${encodeURIComponent(round)}/${page}?${query}` as Route)
}

/** Fixes the group of peers; a refused choice comes back as it was. */
export async function choosePeersAction(of: PeersOf, form: FormData) {
  const { round, municipality } = of
  const codes = form.getAll('peer').map(String)
  const chosen = await guarded(choosePeers(await getViewer(), { round, municipality }, codes))
  if (chosen.ok || chosen.code === 'fixed') lead(of, 'benchmark', [])
  lead(of, 'benchmark/peers', [['problem', chosen.code], ...codes.map((code) => ['peer', code] as const)])
}

/** Opens the results of the group. */
export async function seePeersAction(of: PeersOf) {
  const { round, municipality } = of
  const seen = await guarded(seePeers(await getViewer(), { round, municipality }))
  lead(of, 'benchmark', seen.ok ? [] : [['problem', seen.code]])
}

/** Takes back a choice that nobody has seen results of. */
export async function resetPeersAction(of: PeersOf) {
  const { round, municipality } = of
  const reset = await guarded(resetPeers(await getViewer(), { round, municipality }))
  lead(of, 'benchmark', reset.ok ? [] : [['problem', reset.code]])
}
