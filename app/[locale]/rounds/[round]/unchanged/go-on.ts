/** Where the page of what has not changed leads to. */
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { confirmUnchanged } from '@/data/answering/confirm'
import { getHub, type Hub } from '@/data/answering/hub'
import type { Where } from '@/data/answering/response-scope'
import { finishSections } from '@/data/people/handover/finish'
import type { Viewer } from '@/data/viewer'
import type { Locale } from '@/questionnaire/text'
import { differing, proposedIn } from '@/questionnaire/unchanged'
import { guarded, refusedAs } from '../../../guarded'
import { addresses } from '../answering-page'
import { changeAddress } from '../return-to'
import { unchangedOf } from './saved-result'

const addressesOf = (hub: Hub, locale: Locale) => addresses(locale, hub.round.code, hub.named ? hub.municipality.code : null).at

/** To the question that has changed, in its section, and from there back to its row. */
export function questionChanged(hub: Hub, locale: Locale, key: string): Route {
  const place = hub.questionnaire.sections.find(({ questions }) => questions.some((question) => question.key === key))
  if (!place) notFound()
  return changeAddress(addressesOf(hub, locale), place.key, { page: 'unchanged', question: key }, fieldName(key))
}

/**
 * Confirms the questions that were shown. @returns checking; this page again where a colleague has meanwhile answered one of them
 * otherwise, which stands, or where there is more to be seen
 */
export async function confirmShown(viewer: Viewer, where: Where, questions: readonly string[], locale: Locale): Promise<Route> {
  const done = await guarded(confirmUnchanged(viewer, { ...where, questions }).catch(refusedAs('round-closed')))
  const hub = await guarded(getHub(viewer, where))
  const own = hub.questionnaire.sections.filter((section) => section.questions.some(({ key }) => questions.includes(key)))
  await guarded(finishSections(viewer, where, { sections: own.map(({ key }) => key), locale }))
  const at = addressesOf(hub, locale)
  if (done === 'round-closed' || !hub.earlier) return at('/check')
  const taken = differing(hub.questionnaire, done.answered, hub.values, hub.earlier)
  if (taken.length) return at('/unchanged', '', { taken: taken.map(({ key }) => key).join('.') })
  return proposedIn(unchangedOf(hub)).length ? at('/unchanged', '', { more: '1' }) : at('/check')
}
