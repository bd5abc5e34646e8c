import { getLocale } from 'next-intl/server'
import { getViewer } from '@/data/identity/session'
import type { HandoverTarget } from '@/data/people/handover/hand-over'
import { listHandovers } from '@/data/people/handover/handovers'
import { getLetterLanguage } from '@/data/people/invite'
import { listDomains } from '@/data/people/joining/domains'
import { listJoinLinks } from '@/data/people/joining/join-link'
import { listJoinRequests } from '@/data/people/joining/join-requests'
import { listMembers, type Member } from '@/data/people/members'
import { isAsking } from '@/questionnaire/asked'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../guarded'
import { type AnsweringPage, readAnsweringPage } from '../answering-page'

export const memberName = ({ name, email }: Member): string => name ?? email ?? ''

/** "Tekoäly", or the question's short name, of what was handed over. */
export function titleOfHandover({ hub: { questionnaire }, locale }: AnsweringPage, { section, question }: HandoverTarget): string {
  const found = questionnaire.sections.find((each) => each.key === section)
  const asked = found?.questions.filter(isAsking).find((each) => each.key === question)
  return asked ? say(asked.label, locale) : found ? say(found.title, locale) : section
}

/** Everything the page of a municipality's people shows. */
export async function readPeople(params: Promise<{ round: string }>, search: Promise<Record<string, string | string[] | undefined>>) {
  const page = await readAnsweringPage(params, search)
  const viewer = await getViewer()
  const where = { round: page.hub.round.code, municipality: page.hub.municipality.code }
  const [members, handovers, requests, links, domains, language] = await guarded(
    Promise.all([
      listMembers(viewer, where),
      listHandovers(viewer, where),
      listJoinRequests(viewer, where),
      listJoinLinks(viewer, where),
      listDomains(viewer, where),
      getLetterLanguage(viewer, where),
    ]),
  )
  const query = Object.fromEntries(Object.entries(await search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
  const locale = (await getLocale()) as Locale
  return { page, where, locale, viewer, members, handovers, requests, links, domains, language, query }
}

export type PeopleData = Awaited<ReturnType<typeof readPeople>>
