import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getWholeTexts } from '@/messages/whole-texts'
import { removeStaffAction } from '../actions'
import { readStaffMember, StaffAct } from '../staff-act'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await getWholeTexts('staff'))('removeButton')} – ${(await getWholeTexts('admin'))('administration')}` }
}

/** Asks before a person's role is taken. */
export default async function RemoveStaffPage({ params, searchParams }: PageProps<'/[locale]/admin/people/remove'>) {
  const { locale } = await params
  const person = await readStaffMember((await searchParams).person)
  const t = await getTranslations('staff')
  const title = t('removeTitle', { name: person.name ?? person.email ?? '' })
  return (
    <StaffAct {...{ person, locale, title }} last={t('last')} action={removeStaffAction} button={t('removeButton')}>
      <p>{t(`removeText.${person.role}`)}</p>
    </StaffAct>
  )
}
