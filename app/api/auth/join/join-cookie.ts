/** What a refused join form held: it comes back from here, so that it stands in no page's address. */
import { cutText } from '@/questionnaire/reading/text'

export type JoinTyped = { email: string; name: string }

export const joinCookie = 'kuntakysely.join'

/** As much as the form's fields take, which a cookie holds in any script. */
export const joinTyped = (form: URLSearchParams): JoinTyped => ({
  email: cutText(form.get('email') ?? '', 254),
  name: cutText(form.get('name') ?? '', 100),
})

/** The cookie's content; empty when there is none of ours. */
export function readJoinTyped(cookie: string | undefined): JoinTyped {
  const [email = '', name = ''] = new URLSearchParams(cookie).values()
  return { email, name }
}

export const writeJoinTyped = (typed: JoinTyped): string => new URLSearchParams(typed).toString()
