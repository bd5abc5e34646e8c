import { sessionCookie } from '@/data/identity/session'
import { askToJoin } from '@/data/identity/sign-in/ask-to-join'
import { countAsk } from '@/data/identity/sign-in/limits'
import type { WayIn } from '@/data/people/joining/entrance'
import { ipOf } from '@/data/system/forwarded'
import { widestNetwork } from '@/data/system/network'
import { readAddress } from '@/questionnaire/reading/address'
import { oneLine } from '@/questionnaire/reading/text'
import type { Locale } from '@/questionnaire/text'
import { addressCookie, joinCookie, joinTyped, writeJoinTyped } from '../cookies'
import { inEqualTime, localeOf, readOwnForm, seeOther, tooMany } from '../form'

/** By which the form's writer comes, its page, and what is said when that way is none. */
function wayOf(form: URLSearchParams, locale: Locale): { way: WayIn; page: string; none: string } {
  const token = form.get('token')
  if (token !== null) return { way: { token }, page: `/${locale}/join/${encodeURIComponent(token)}`, none: 'gone' }
  return { way: { municipality: form.get('municipality') ?? '' }, page: `/${locale}/sign-in/new`, none: 'municipality' }
}

/**
 * Takes the forms of joining: `token` of a link or the code of a `municipality`, with `email`, `name` and `locale`. The answer is the same for
 * every address that could be one. What was refused comes back in a short-lived cookie of the form's page.
 */
export async function askJoin(request: Request): Promise<Response> {
  const form = await readOwnForm(request)
  if (form instanceof Response) return form
  const locale = localeOf(form)
  const { way, page, none } = wayOf(form, locale)
  const name = form.get('name') ?? ''
  const { secure } = sessionCookie('')
  const back = (problem: string) => {
    const response = seeOther(`${page}?problem=${problem}`)
    const value = writeJoinTyped(joinTyped(form))
    response.cookies.set(joinCookie, value, { httpOnly: true, sameSite: 'lax', path: page, secure, maxAge: 10 * 60 })
    return response
  }
  if ('municipality' in way && !way.municipality) return back(none)
  const address = readAddress(form.get('email') ?? '')
  if (!address) return back('address')
  if (!oneLine(name)) return back('name')
  return ask(address).catch(tooMany(() => back('too-many')))

  async function ask(email: string) {
    const ip = ipOf(request.headers)
    countAsk(ip)
    const holds = await inEqualTime(() => askToJoin({ ...way, email, name, locale, network: widestNetwork(ip) }))
    if (!holds) return back(none)
    const response = seeOther(`/${locale}/sign-in/code`)
    response.cookies.set(joinCookie, '', { path: page, maxAge: 0 })
    response.cookies.set(addressCookie, email, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 30 * 60 })
    return response
  }
}
