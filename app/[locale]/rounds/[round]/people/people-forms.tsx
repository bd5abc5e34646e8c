import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type RefusableAction, RefusableForms } from '@/components/ui/form/refusable'

interface PeopleFormsProps {
  action: RefusableAction
  /** Without the service's name. */
  title: string
  done?: ReactNode
  children: ReactNode
}

/** The forms of a page of people. It writes the page's title, which tells of a refusal. */
export async function PeopleForms({ title, ...rest }: PeopleFormsProps) {
  const t = await getTranslations('people')
  return <RefusableForms {...rest} title={`${title} – Kuntakysely`} errorPrefix={t('errorPrefix')} errorTitle={t('errorTitle')} />
}
