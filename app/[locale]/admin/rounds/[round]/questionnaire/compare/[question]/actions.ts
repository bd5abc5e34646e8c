'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { editQuestionnaire } from '@/data/questionnaires/edit'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { questionsOf } from '@/questionnaire/asked'
import {
  type DecisionOf,
  decisionOf,
  rowsToDecide,
  scopedDecisions,
  withDecision,
  withScopedDecision,
} from '@/questionnaire/differences/decide'
import { type Asking, type Comparability, comparabilitySchema } from '@/questionnaire/document'
import { type Locale, localeNamed, say } from '@/questionnaire/text'
import { optionLabel, quoted } from '@/results/words/label'
import { guarded } from '../../../../../../guarded'
import { type ReadDecision, type ReadSomeAnswers, readDecision, readSomeAnswers } from './decision-fields'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** What the form's writer had seen declared; null where nothing was. */
function seenIn(form: FormData): Comparability[] | null {
  try {
    return comparabilitySchema
      .array()
      .nullable()
      .parse(JSON.parse(field(form, 'seen')))
  } catch {
    return null
  }
}

function typedIn(form: FormData): Record<string, string> {
  const texts = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  return Object.fromEntries(texts)
}

const withDeclared = (question: Asking, declared: Comparability[] | null): Asking => {
  const { comparability: _, ...rest } = question
  return (declared ? { ...rest, comparability: declared } : rest) as Asking
}

type Declarations = { ok: true; after: Comparability[] | null } | Refused
type Refused = Exclude<ReadDecision | ReadSomeAnswers, { ok: true }>

/** What is declared of the question when what the form says is done: of the whole change, or of some answers alone. */
function declarationsIn(form: FormData, of: DecisionOf): Declarations {
  const said = field(form, 'form')
  const typed = (name: string) => field(form, name)
  if (said !== 'some' && said !== 'some-remove') {
    const read = readDecision(of, typed)
    return read.ok ? { ok: true, after: withDecision(of, read.decision) } : read
  }
  const which = field(form, 'which')
  const before = which === '' ? undefined : scopedDecisions(of)[Number(which)]
  const read = said === 'some' ? readSomeAnswers(of.question, typed) : null
  if (read && !read.ok) return read
  const after = withScopedDecision(of, before, read ? read.decision : null)
  return { ok: true, after: after.length > 0 ? after : null }
}

/** Saves the decision on a change; what another administrator decided meanwhile is told, and not overwritten. */
export async function saveDecisionAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const [round, key] = [field(form, 'round'), field(form, 'question')]
  const viewer = await getViewer()
  const { before, document } = await guarded(getQuestionnaireToEdit(viewer, round))
  const [question, then] = [document, before?.document].map((from) => from && questionsOf(from).find((each) => each.key === key))
  if (!question || !then) notFound()
  const row = rowsToDecide({ question, then }).find((each) => each.key === field(form, 'row'))?.key
  const seen = seenIn(form)
  const read = declarationsIn(form, { question: withDeclared(question, seen), then, row })
  if (!read.ok) return refusalOf(read, then, locale, typedIn(form))
  const { after } = read
  const edit = { kind: 'set', at: { of: 'question', question: key }, part: 'comparability', before: seen, after } as const
  const saved = await guarded(editQuestionnaire(viewer, round, [edit]))
  const result = saved.ok ? saved.results[0] : undefined
  if (result?.ok) {
    const page = `/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire/compare/${key}`
    redirect(`${page}?${row === undefined ? '' : `row=${row}&`}said=saved#said` as Route)
  }
  const t = await getTranslations({ locale, namespace: 'questionnaireDifferences' })
  if (!saved.ok) return { message: t('refused.opened'), typed: typedIn(form) }
  if (result?.code !== 'conflict') return { message: t('refused.gone'), typed: typedIn(form) }
  return conflictOf({ question, then, row }, result.current, locale, typedIn(form))
}

async function refusalOf(refused: Refused, then: Asking, locale: Locale, typed: Refusal['typed']): Promise<Refusal> {
  const t = await getTranslations({ locale, namespace: 'questionnaireDifferences' })
  const message =
    refused.code === 'recode'
      ? t('refused.recode', { option: quoted(optionLabel(then, refused.option, locale), locale) })
      : t(`refused.${refused.code}`)
  return { message, fieldId: refused.field, typed }
}

async function conflictOf(of: DecisionOf, current: unknown, locale: Locale, typed: Refusal['typed']): Promise<Refusal> {
  const t = await getTranslations({ locale, namespace: 'questionnaireDifferences' })
  const read = comparabilitySchema
    .array()
    .nullable()
    .safeParse(current ?? null)
  const stands = read.success ? read.data : null
  const decision = decisionOf({ ...of, question: withDeclared(of.question, stands) })
  const said = decision ? `${t(`choice.${decision.is}`)}. ${say(decision.reason, locale)}` : t('nothingStands')
  // The writer has now seen what stands: saving again keeps their decision.
  return { message: t('refused.conflict', { stands: said }), fieldId: 'is', typed: { ...typed, seen: JSON.stringify(stands) } }
}
