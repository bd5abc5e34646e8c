import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageFrame } from '../page-frame'
import { SignOut } from '../sign-out'

interface AdminFrameProps {
  /** Code of the round the page is about. */
  round?: string
  current:
    | 'rounds'
    | 'cockpit'
    | 'questionnaire'
    | 'frame'
    | 'settings'
    | 'mailings'
    | 'municipalities'
    | 'open-answers'
    | 'article'
    | 'contacts'
    | 'register'
    | 'letters'
    | 'people'
    | 'log'
  children: ReactNode
}

/** Frame of the administrator's pages. */
export async function AdminFrame({ round, current, children }: AdminFrameProps) {
  const locale = await getLocale()
  const t = await getTranslations('admin')
  const ofRound = round
    ? [
        { label: t('cockpit'), href: `/${locale}/admin/rounds/${round}`, current: current === 'cockpit' },
        {
          label: (await getTranslations('cockpit'))('list'),
          href: `/${locale}/admin/rounds/${round}/municipalities`,
          current: current === 'municipalities',
        },
        {
          label: (await getTranslations('questionnaireEditor'))('nav'),
          href: `/${locale}/admin/rounds/${round}/questionnaire`,
          current: current === 'questionnaire',
        },
        {
          label: (await getTranslations('preparing'))('part.frame.term'),
          href: `/${locale}/admin/rounds/${round}/frame`,
          current: current === 'frame',
        },
        {
          label: (await getTranslations('roundSettings'))('nav'),
          href: `/${locale}/admin/rounds/${round}/settings`,
          current: current === 'settings',
        },
        {
          label: (await getTranslations('mailings'))('title'),
          href: `/${locale}/admin/rounds/${round}/mailings`,
          current: current === 'mailings',
        },
        { label: t('openAnswers'), href: `/${locale}/admin/rounds/${round}/open-answers`, current: current === 'open-answers' },
        { label: t('article'), href: `/${locale}/admin/rounds/${round}/article`, current: current === 'article' },
        { label: t('columnResults'), href: `/${locale}/results/${round}` },
      ]
    : []
  const ofService = round
    ? []
    : [
        { label: (await getTranslations('contacts'))('title'), href: `/${locale}/admin/contacts`, current: current === 'contacts' },
        {
          label: (await getTranslations('municipalRegister'))('title'),
          href: `/${locale}/admin/register`,
          current: current === 'register',
        },
        { label: t('letters.title'), href: `/${locale}/admin/letters`, current: current === 'letters' },
        { label: (await getTranslations('staff'))('title'), href: `/${locale}/admin/people`, current: current === 'people' },
        { label: (await getTranslations('log'))('title'), href: `/${locale}/admin/log`, current: current === 'log' },
      ]
  const nav = [{ label: t('roundsTitle'), href: `/${locale}/admin`, current: current === 'rounds' }, ...ofRound, ...ofService]
  const context = round ? `${t('administration')} · ${t('roundTitle', { round })}` : t('administration')
  return (
    <PageFrame context={context} nav={nav} navEnd={<SignOut />}>
      {children}
    </PageFrame>
  )
}
