import { AppError } from '@/data/errors'
import { sessionCookie } from '@/data/identity/session'
import { countAttempt } from '@/data/identity/sign-in/limits'
import { askToJoin } from '@/data/people/joining/ask-to-join'
import { normalAddress } from '@/data/people/people'
import { isOwnRequest } from '../../own-origin'
import { addressCookie } from '../address-cookie'
import { inEqualTime, ipOf, localeOf, readForm, seeOther } from '../form'

/** Takes the join form: `token`, `email`, `name` and `locale`. The answer is the same for every address that could be one. */
export async function askJoin(request: Request): Promise<Response> {
  const form = isOwnRequest(request.headers) ? await readForm(request) : null
  if (!form) return new Response(null, { status: 403 })
  const locale = localeOf(form)
  const token = form.get('token') ?? ''
  const back = (problem: string) => seeOther(`/${locale}/join/${encodeURIComponent(token)}?problem=${problem}`)
  const address = normalAddress(form.get('email') ?? '')
  if (!address) return back('address')
  return inEqualTime(() => ask(address).catch(refused))

  async function ask(email: string) {
    await countAttempt('letter', ipOf(request.headers), email)
    const holds = await askToJoin({ token, email, name: form?.get('name') ?? '', locale })
    if (!holds) return back('gone')
    const response = seeOther(`/${locale}/sign-in/code`)
    const { secure } = sessionCookie('')
    response.cookies.set(addressCookie, email, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 30 * 60 })
    return response
  }

  function refused(error: unknown) {
    if (error instanceof AppError && error.code === 'too-many-requests') return back('too-many')
    throw error
  }
}
