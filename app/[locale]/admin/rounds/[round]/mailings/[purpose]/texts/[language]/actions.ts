'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { saveMailingText } from '@/data/mailings/texts'
import { readPurpose } from '@/questionnaire/mailing/purposes'
import { mostLetters, type TemplateProblem, templateFields } from '@/questionnaire/mailing/template'
import { localeNamed, locales } from '@/questionnaire/text'
import { guarded } from '../../../../../../../guarded'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Saves what the letters say; what cannot be sent, or was saved by another meanwhile, comes back with what was typed. */
export async function saveMailingTextAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const round = field(form, 'round')
  const [purpose, language] = [readPurpose(field(form, 'purpose')), locales.find((each) => each === field(form, 'language'))]
  if (!purpose || !language) notFound()
  const typed = { subject: field(form, 'subject'), body: field(form, 'body') }
  const version = Number(field(form, 'version')) || 0
  const saved = await guarded(saveMailingText(await getViewer(), round, { purpose, locale: language }, typed, version))
  const at = `/${locale}/admin/rounds/${encodeURIComponent(round)}/mailings/${purpose}`
  if (saved.ok) redirect(`${at}?language=${language}&said=text#said` as Route)
  const t = await getTranslations({ locale, namespace: 'mailings' })
  if (saved.code === 'conflict') {
    const { stands, by } = saved
    const message = t('text.conflict', { name: by ?? t('text.somebody'), subject: stands.subject, body: stands.body })
    // Whoever is told of another's text has seen it: saving again puts what was typed in its place.
    return { message, fieldId: 'body', typed: { ...typed, version: String(stands.version) } }
  }
  const [first] = saved.problems
  if (!first) return null
  return { message: sayProblem(first), fieldId: first.part, typed: { ...typed, version: String(version) } }

  function sayProblem(problem: TemplateProblem): string {
    const places = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(templateFields.map((each) => `{${each}}`))
    if (problem.kind === 'place') return t('text.problem.place', { place: problem.place, places })
    if (problem.kind === 'tooLong') return t('text.problem.tooLong', { by: problem.by, most: mostLetters[problem.part] })
    return t(`text.problem.empty.${problem.part}`)
  }
}
