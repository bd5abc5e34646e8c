import { sessionCookie } from '@/data/identity/session'
import { askToJoin } from '@/data/identity/sign-in/ask-to-join'
import { countAsk } from '@/data/identity/sign-in/limits'
import { ipOf } from '@/data/system/forwarded'
import { widestNetwork } from '@/data/system/network'
import { readAddress } from '@/questionnaire/reading/address'
import { addressCookie, joinCookie, joinTyped, writeJoinTyped } from '../cookies'
import { inEqualTime, localeOf, readOwnForm, seeOther, tooMany } from '../form'

/**
 * Takes the join form: `token`, `email`, `name` and `locale`. The answer is the same for every address that could be one.
 * What was refused comes back in a short-lived cookie of the join page.
 */
export async function askJoin(request: Request): Promise<Response> {
  const form = await readOwnForm(request)
  if (form instanceof Response) return form
  const locale = localeOf(form)
  const token = form.get('token') ?? ''
  const name = form.get('name') ?? ''
  const { secure } = sessionCookie('')
  const page = `/${locale}/join/${encodeURIComponent(token)}`
  const back = (problem: string) => {
    const response = seeOther(`${page}?problem=${problem}`)
    const value = writeJoinTyped(joinTyped(form))
    response.cookies.set(joinCookie, value, { httpOnly: true, sameSite: 'lax', path: page, secure, maxAge: 10 * 60 })
    return response
  }
  const address = readAddress(form.get('email') ?? '')
  if (!address) return back('address')
  return ask(address).catch(tooMany(() => back('too-many')))

  async function ask(email: string) {
    const ip = ipOf(request.headers)
    countAsk(ip)
    const holds = await inEqualTime(() => askToJoin({ token, email, name, locale, network: widestNetwork(ip) }))
    if (!holds) return back('gone')
    const response = seeOther(`/${locale}/sign-in/code`)
    response.cookies.set(joinCookie, '', { path: page, maxAge: 0 })
    response.cookies.set(addressCookie, email, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 30 * 60 })
    return response
  }
}
