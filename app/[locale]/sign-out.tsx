import { getLocale, getTranslations } from 'next-intl/server'

/** Signing out, for the end of the navigation. A plain form: it works without JavaScript and after a new version is put in place. */
export async function SignOut() {
  const locale = await getLocale()
  const t = await getTranslations('common')
  return (
    <form method="post" action="/api/auth/sign-out">
      <input type="hidden" name="locale" value={locale} />
      <button type="submit">{t('signOut')}</button>
    </form>
  )
}
