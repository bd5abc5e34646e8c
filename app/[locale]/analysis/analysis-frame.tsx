import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { getViewer } from '@/data/identity/session'
import { may } from '@/data/rights'
import { PageFrame } from '../page-frame'
import { SignOut } from '../sign-out'

/** Frame of the pages of whoever reads unpublished results and every municipality's answers. */
export async function AnalysisFrame({ round, children }: { round?: string; children: ReactNode }) {
  const locale = await getLocale()
  const viewer = await getViewer()
  const t = await getTranslations('staff.analysis')
  const admin = await getTranslations('admin')
  const nav = [
    { label: t('title'), href: `/${locale}/analysis`, current: round === undefined },
    ...(round
      ? [
          { label: t('answersNav', { round }), href: `/${locale}/analysis/${round}`, current: true },
          { label: admin('columnResults'), href: `/${locale}/results/${round}` },
        ]
      : []),
    ...(viewer.municipalities.length && !may(viewer, 'administer') ? [{ label: t('ownRounds'), href: `/${locale}/rounds` }] : []),
    ...(may(viewer, 'administer') ? [{ label: admin('administration'), href: `/${locale}/admin` }] : []),
  ]
  return (
    <PageFrame context={t('title')} nav={nav} navEnd={<SignOut />}>
      {children}
    </PageFrame>
  )
}
