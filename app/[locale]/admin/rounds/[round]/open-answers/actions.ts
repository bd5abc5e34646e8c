'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { addLabel, type GivenCoding, saveCodings } from '@/data/open-answers/codings'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { codingFrom } from './coding-fields'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** The page that the form stood on, as its own links write it. */
const pageOf = (form: FormData, said: string) => {
  const address = `/${localeNamed(form.get('locale'))}/admin/rounds/${encodeURIComponent(field(form, 'round'))}/open-answers`
  const query = new URLSearchParams(field(form, 'query'))
  query.set('question', field(form, 'key'))
  query.set('said', said)
  return `${address}?${query}#said` as Route
}

/** Makes a label; a name that cannot be one comes back with what was typed. */
export async function addLabelAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const name = field(form, 'name')
  const made = await guarded(addLabel(await getViewer(), field(form, 'round'), field(form, 'key'), name))
  if (made === 'done') redirect(pageOf(form, 'label'))
  const t = await getTranslations({ locale: localeNamed(form.get('locale')), namespace: 'openAnswers' })
  return { message: t(made === 'empty' ? 'labelEmpty' : 'labelKnown'), fieldId: 'name', typed: { name } }
}

/** Records what the viewer said of the answers of a page. */
export async function saveCodingsAction(form: FormData): Promise<void> {
  const codings = form.getAll('answer').map((each): GivenCoding => {
    const responseId = Number(each)
    const before = codingFrom(field(form, `before-${responseId}`).split(' ').filter(Boolean))
    const readAnew = form.has(`anew-${responseId}`)
    return { responseId, readAnew, given: codingFrom(form.getAll(`label-${responseId}`).map(String)), before }
  })
  const saved = await guarded(saveCodings(await getViewer(), field(form, 'round'), field(form, 'key'), codings))
  redirect(pageOf(form, saved > 0 ? 'coded' : 'nothing'))
}
