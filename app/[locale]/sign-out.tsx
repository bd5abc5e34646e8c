import { getLocale, getTranslations } from 'next-intl/server'
import styles from './sign-out.module.css'

/** Signing out, for the end of the navigation. A plain form: it works without JavaScript and after a new version is put in place. */
export async function SignOut({ label }: { label?: string }) {
  const locale = await getLocale()
  const t = await getTranslations('common')
  return (
    <form method="post" action="/api/auth/sign-out">
      <input type="hidden" name="locale" value={locale} />
      <button type="submit">{label ?? t('signOut')}</button>
    </form>
  )
}

/** The section's form saves and then signs out, with script or without. What cannot be saved may be left: said, and the person's choice. */
export async function SaveAndSignOut({ form }: { form: string }) {
  const locale = await getLocale()
  const t = await getTranslations('answering')
  return (
    <>
      {/* Enter in a field presses its form's first button: this one, which nobody meets otherwise, saves and stays. */}
      <span className={styles.unseen}>
        <button type="submit" form={form} name="keep" value="" className="vh" tabIndex={-1} aria-hidden="true" />
      </span>
      <button type="submit" form={form} name="leave" value="1">
        {t('saveAndExit')}
      </button>
      <form id="sign-out" className={styles.anyway} method="post" action="/api/auth/sign-out">
        <input type="hidden" name="locale" value={locale} />
        <button type="submit">{t('leaveAnyway')}</button>
      </form>
    </>
  )
}
