/** What the sign-in handlers share: the posted form, redirects with cookies, and equal answering times. */
import { NextResponse } from 'next/server'
import { AppError } from '@/data/errors'
import { isOwnRequest } from '@/data/system/own-origin'
import { type Locale, localeNamed } from '@/questionnaire/text'

const longestForm = 10_000

/** Would the form's text be read as something else than what was sent: invalid UTF-8 in either spelling, or a NUL? */
const isBrokenForm = (text: string): boolean => {
  try {
    return text.includes('\ufffd') || decodeURIComponent(text).includes('\0')
  } catch (error) {
    if (error instanceof URIError) return true
    throw error
  }
}

/** The fields of a form posted by our own page, or the refusal: 403 for another site's, or for what is no form of ours; 422 for broken text. */
export async function readOwnForm(request: Request): Promise<URLSearchParams | Response> {
  const text = isOwnRequest(request.headers) ? await readFormText(request) : null
  if (text === null) return Response.json({ code: 'cross-site' }, { status: 403 })
  return isBrokenForm(text) ? Response.json({ code: 'invalid-request' }, { status: 422 }) : new URLSearchParams(text)
}

/** A posted form as it came; null when it is no such form or is longer than ours ever are. */
async function readFormText(request: Request): Promise<string | null> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') || !request.body) return null
  const reader = request.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value
    if (text.length > longestForm) return null
  }
  return text
}

export const localeOf = (form: URLSearchParams): Locale => localeNamed(form.get('locale'))

/** A redirect after a POST, within the service. */
export const seeOther = (path: string): NextResponse =>
  new NextResponse(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })

/** Answers no sooner than a quarter of a second after the start, so that the time tells nothing of what was found. */
export async function inEqualTime<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + 250
  const result = await work()
  // A timer counts from the beginning of its loop's turn, so it may end before its time.
  for (let left = until - performance.now(); left > 0; left = until - performance.now())
    await new Promise((resolve) => setTimeout(resolve, left))
  return result
}

/** For `catch`: what was asked too often is answered so; anything else is thrown on. */
export const tooMany =
  <T>(answer: () => T) =>
  (error: unknown): T => {
    if (error instanceof AppError && error.code === 'too-many-requests') return answer()
    throw error
  }
