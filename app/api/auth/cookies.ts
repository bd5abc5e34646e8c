/** The short-lived cookies of signing in and joining: what they hold stands in no page's address. */
import { cutText } from '@/questionnaire/reading/text'

/** Remembers between the two sign-in pages which address asked. */
export const addressCookie = 'kuntakysely.address'

/** What a refused join form held: it comes back from here. */
export type JoinTyped = { email: string; name: string; municipality: string }

export const joinCookie = 'kuntakysely.join'

/** As much as the form's fields take, which a cookie holds in any script. */
export const joinTyped = (form: URLSearchParams): JoinTyped => ({
  email: cutText(form.get('email') ?? '', 254),
  name: cutText(form.get('name') ?? '', 100),
  municipality: cutText(form.get('municipality') ?? '', 3),
})

/** The cookie's content; empty when there is none of ours. */
export function readJoinTyped(cookie: string | undefined): JoinTyped {
  return joinTyped(new URLSearchParams(cookie))
}

export const writeJoinTyped = (typed: JoinTyped): string => new URLSearchParams(typed).toString()

/** The field by which our own forms say that the browser was given the probe cookie. Programs that post by themselves need none. */
export const probeField = 'kept'
