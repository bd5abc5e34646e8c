'use server'

import { redirect } from 'next/navigation'
import { decodeForm } from '@/components/questionnaire/fields/form-fields'
import type { SectionResult } from '@/components/questionnaire/form/section-result'
import { getHub } from '@/data/answering/hub'
import { type IssuedForm, isFormWriter } from '@/data/answering/interrupted-form'
import { readSectionForm, saveSection } from '@/data/answering/section'
import { getViewer } from '@/data/identity/session'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded, refusedAs } from '../../../guarded'
import { confirmPressed, fieldsToSave, leaveSaved } from '../sections/[section]/form-acts'
import { noResult, typedIn } from '../sections/[section]/form-result'
import { keepAndSignIn } from '../sections/[section]/interrupted-form'
import { withLastChoices } from '../sections/[section]/last-choices'
import { confirmShown, questionChanged } from './go-on'
import { savedResult } from './saved-result'

type UnchangedOf = IssuedForm & { locale: Locale }

/**
 * The page of what has not changed: saves what its fields hold as a section does, then goes to the question that has changed, or confirms
 * exactly what was shown (`carry`) and goes on to checking. With something wrong in the fields the form is shown again and nothing confirmed.
 */
export async function saveUnchangedAction(of: UnchangedOf, last: SectionResult | null, form: FormData): Promise<SectionResult | null> {
  const locale = localeNamed(of.locale)
  const where = { round: of.round, municipality: of.municipality }
  const data = decodeForm(form)
  const { fields: sent } = readSectionForm(data)
  const pressed = (name: string) => String(data.get(name) ?? '')
  const viewer = await getViewer()
  if (!isFormWriter(viewer, of)) return keepAndSignIn(of, { fields: sent }, locale, '/unchanged')
  const before = await guarded(getHub(viewer, where))
  const taken = pressed('confirm') ? withLastChoices(before, pressed('confirm'), sent, locale) : null
  const fields = taken ?? sent
  const wanted = fieldsToSave(fields, pressed('keep'), pressed('clear'))
  const saved = await guarded(saveSection(viewer, { ...where, fields: wanted }).catch(refusedAs('round-closed')))
  if (saved === 'round-closed') return { ...noResult, ...typedIn(fields, Object.keys(fields)), closed: true }
  const confirmed = pressed('confirm') && !taken ? await confirmPressed(viewer, where, pressed('confirm')) : null
  const stays = ['keep', 'use', 'confirm', 'clear'].some((name) => data.has(name))
  const goes = !stays && !data.has('changed') && !data.has('leave')
  const after = await guarded(getHub(viewer, where))
  const seen = { notices: data.getAll('seen'), proposed: data.getAll('proposed'), reviewed: last?.reviewed ?? [] }
  const shown = { before, after, saved, fields, seen, goes, hasScript: data.has('script'), locale }
  const { result, isClean } = await savedResult(shown)
  if (stays || !isClean) return { ...result, confirmed }
  if (data.has('leave')) return leaveSaved(after, locale, data.has('script'))
  const carry = data.getAll('carry').filter((key) => typeof key === 'string')
  const next = data.has('changed') ? questionChanged(after, locale, pressed('changed')) : await confirmShown(viewer, where, carry, locale)
  if (data.has('script')) return { ...noResult, next }
  redirect(next)
}
