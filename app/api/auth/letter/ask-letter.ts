import { sessionCookie } from '@/data/identity/session'
import { askForLetter } from '@/data/identity/sign-in/ask'
import { countAsk } from '@/data/identity/sign-in/limits'
import { addressOfInvitation } from '@/data/people/invitation-link'
import { ipOf } from '@/data/system/forwarded'
import { readAddress } from '@/questionnaire/reading/address'
import { cutText } from '@/questionnaire/reading/text'
import { addressCookie } from '../cookies'
import { inEqualTime, localeOf, readOwnForm, seeOther, tooMany } from '../form'

/**
 * Takes the sign-in form: `email`, `locale` and perhaps `to`; or the `token` of an invitation, whose address it is then.
 * The answer is the same for every address that could be one.
 */
export async function askLetter(request: Request): Promise<Response> {
  const form = await readOwnForm(request)
  if (form instanceof Response) return form
  const locale = localeOf(form)
  const token = form.get('token')
  const invitation = token === null ? null : addressOfInvitation(token)
  if (token !== null && !invitation) return seeOther(`/${locale}/sign-in/confirm?problem=confirm`)
  const email = invitation?.address ?? form.get('email') ?? ''
  const to = invitation?.destination ?? form.get('to') ?? ''
  const back = (problem: string) => seeOther(`/${locale}/sign-in?problem=${problem}${to ? `&to=${encodeURIComponent(to)}` : ''}`)
  const address = readAddress(email)
  const response = address ? await ask(address).catch(tooMany(() => back('too-many'))) : back('address')
  const { secure } = sessionCookie('')
  response.cookies.set(addressCookie, address ?? cutText(email, 254), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: 30 * 60,
  })
  return response

  async function ask(known: string) {
    countAsk(ipOf(request.headers))
    await inEqualTime(() => askForLetter(known, { locale, destination: to }))
    return seeOther(`/${locale}/sign-in/code`)
  }
}
