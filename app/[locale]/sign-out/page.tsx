import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { getViewer } from '@/data/identity/session'
import { countOwnSessions } from '@/data/identity/sign-out'
import { getWholeTexts } from '@/messages/whole-texts'
import { guarded } from '../guarded'
import { PageFrame } from '../page-frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWholeTexts('signIn'))('everywhereLink') }
}

/** Asks before one is signed out of every browser. A plain form, as signing out of this one is. */
export default async function SignOutEverywherePage({ params }: PageProps<'/[locale]/sign-out'>) {
  const { locale } = await params
  const sessions = await guarded(countOwnSessions(await getViewer()))
  const t = await getTranslations('signIn')
  return (
    <PageFrame>
      <div className="signin stack">
        <h1>{t('everywhereTitle')}</h1>
        <p>{t('everywhereText', { count: sessions })}</p>
        <form method="post" action="/api/auth/sign-out" className="actions">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="everywhere" value="yes" />
          <Button>{t('everywhereLink')}</Button>
          <ButtonLink kind="text" href={`/${locale}/rounds`}>
            {t('everywhereCancel')}
          </ButtonLink>
        </form>
      </div>
    </PageFrame>
  )
}
