import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Choices } from '@/components/ui/form/choices'
import { TextField } from '@/components/ui/form/field'
import { FieldError } from '@/components/ui/form/field-error'
import type { Member } from '@/data/people/list'
import { nameOf } from './read-people'

interface WhomProps {
  legend: string
  members: readonly Member[]
  query: Readonly<Record<string, string | undefined>>
  /** More fields for somebody who is invited. */
  children?: ReactNode
}

/** Which colleague: one of the members, or another work address that is invited at the same time. */
export async function Whom({ legend, members, query, children }: WhomProps) {
  const t = await getTranslations('people')
  const items = members
    .filter((member) => !member.you)
    .map((member) => ({
      value: member.id,
      label: nameOf(member),
      detail: member.signedInAt ? (member.title ?? '') : member.title ? `${member.title}, ${t('notSignedIn')}` : t('notSignedInYet'),
    }))
  const problem = query.problem === 'whom' ? t('problemWhom') : query.problem === 'yourself' ? t('problemYourself') : null
  return (
    <Choices
      legend={legend}
      name="to"
      items={[...items, { value: 'other', label: t('otherAddress'), detail: t('otherAddressDetail') }]}
      chosen={query.to ?? (items.length ? undefined : 'other')}
      error={problem ? <FieldError id="to-error">{problem}</FieldError> : null}
    >
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        defaultValue={query.email ?? ''}
        {...(query.problem === 'address' ? { error: t('problemAddress') } : {})}
      />
      <TextField id="name" name="name" label={t('nameOptional')} maxLength={100} defaultValue={query.name ?? ''} />
      {children}
    </Choices>
  )
}
