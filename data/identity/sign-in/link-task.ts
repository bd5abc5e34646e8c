/** What a link in a letter leads to, read from its destination: the round, and the section or question that was asked of its reader. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { rounds } from '@/db/schema'
import { isAsking } from '@/questionnaire/asked'
import { roundState, roundTimes } from '@/questionnaire/round'
import type { RoundSettings } from '@/questionnaire/round-settings'
import type { Text } from '@/questionnaire/text'
import { findRound, listRoundsWithActs, surveyTitle } from '../../round-acts/find-round'
import { roundFor } from '../../round-acts/municipality-acts'
import { roundSettings } from '../../round-acts/round-settings'

/** `title`: the section's title or the question's short name. */
export type LinkTask = { kind: 'section' | 'question'; title: Text }
export type LinkRound = { code: string; survey: Text; closesAt: Date | null; settings: RoundSettings }

type Reading = Pick<Tx, 'select'>

/** @param destination a path of the service; without a round in it, the only round that is open is meant */
export function describeDestination(
  tx: Reading,
  destination: string | null,
  now: Date,
): { round: LinkRound | null; task: LinkTask | null } {
  const url = new URL(destination ?? '/', 'https://service.invalid')
  const [, , room, code = '', page] = url.pathname.split('/')
  const named = room === 'rounds' ? code : ''
  const municipality = url.searchParams.get('municipality')
  const open = listRoundsWithActs(named ? eq(rounds.code, named) : undefined, tx)
    .map((round) => (municipality ? roundFor(tx, round, municipality) : round))
    .filter(({ acts }) => roundState(acts, now) === 'open')
  const [only, ...others] = open
  if (!only || others.length > 0) return { round: null, task: null }
  const round = {
    code: only.code,
    survey: surveyTitle(only, tx),
    closesAt: roundTimes(only.acts).closesAt,
    settings: roundSettings(only.id, tx),
  }
  return { round, task: page === 'asked' ? taskOf(tx, only.code, url.searchParams) : null }
}

function taskOf(tx: Reading, code: string, asked: URLSearchParams): LinkTask | null {
  const section = findRound(code, tx).questionnaire.sections.find(({ key }) => key === asked.get('section'))
  if (!section) return null
  const question = section.questions.filter(isAsking).find(({ key }) => key === asked.get('question'))
  return question ? { kind: 'question', title: question.label } : { kind: 'section', title: section.title }
}
