import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { RefusableChoices, RefusableField, RefusableHidden } from '@/components/ui/form/refusable'
import type { Member } from '@/data/people/members'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'
import { LetterLanguage } from './letter-language'
import { memberName } from './read-people'

interface ChooseColleagueProps {
  legend: string
  members: readonly Member[]
  /** Proposed for letters to somebody who is invited. */
  language: Locale
  /** More fields for somebody who is invited. */
  children?: ReactNode
}

/** Which colleague: one of the members, or another work address that is invited at the same time. */
export async function ChooseColleague({ legend, members, language, children }: ChooseColleagueProps) {
  const t = await getTranslations('people')
  const locale = (await getLocale()) as Locale
  const detailOf = ({ title, signedInAt }: Member) =>
    signedInAt ? (title ?? '') : title ? `${title}, ${t('notSignedIn')}` : t('notSignedInYet')
  const items = members
    .filter((member) => !member.you)
    .map((member) => ({
      value: member.id,
      label: memberName(member),
      detail: softHyphens(detailOf(member), locale),
    }))
  return (
    <RefusableChoices
      legend={legend}
      name="to"
      items={[...items, { value: 'other', label: t('otherAddress'), detail: t('otherAddressDetail') }]}
      chosen={items.length ? undefined : 'other'}
    >
      <RefusableHidden name="outside" value="" />
      <RefusableField id="email" name="email" type="email" label={t('email')} />
      <RefusableField id="name" name="name" label={t('nameOptional')} maxLength={100} />
      <LetterLanguage language={language} />
      {children}
    </RefusableChoices>
  )
}
