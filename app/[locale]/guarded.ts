import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { AppError, type AppErrorCode } from '@/data/errors'
import { isRehearsal } from '@/data/system/site'
import { leadRemoved } from './lead-removed'

/** What a data function gives a page; its refusals become "not found" (with the reason, for whoever was removed), or signing in and coming back. */
export async function guarded<T>(result: Promise<T>): Promise<T> {
  try {
    return await result
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'not-found') {
      await leadRemoved()
      notFound()
    }
    if (error.code !== 'not-signed-in') throw error
    // The way into a rehearsal is its link alone.
    if (isRehearsal()) notFound()
    const locale = await getLocale()
    const address = (await headers()).get('x-address') ?? `/${locale}`
    redirect(`/${locale}/sign-in?to=${encodeURIComponent(address)}`)
  }
}

/** For a page that tells of some refusals itself: these become values, their codes; others go on. */
export const refusedAs =
  <Code extends AppErrorCode>(...codes: Code[]) =>
  (error: unknown): Code => {
    const code = error instanceof AppError ? codes.find((each) => each === error.code) : undefined
    if (code === undefined) throw error
    return code
  }
