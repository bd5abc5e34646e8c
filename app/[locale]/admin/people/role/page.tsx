import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Choices } from '@/components/ui/form/choices'
import { getWholeTexts } from '@/messages/whole-texts'
import { changeRoleAction } from '../actions'
import { roleChoices } from '../role-choices'
import { readStaffMember, StaffAct } from '../staff-act'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await getWholeTexts('staff'))('changeButton')} – ${(await getWholeTexts('admin'))('administration')}` }
}

/** Chooses another role for a person. */
export default async function ChangeRolePage({ params, searchParams }: PageProps<'/[locale]/admin/people/role'>) {
  const { locale } = await params
  const person = await readStaffMember((await searchParams).person)
  const t = await getTranslations('staff')
  const title = t('changeTitle', { name: person.name ?? person.email ?? '' })
  return (
    <StaffAct {...{ person, locale, title }} last={t('lastChange')} action={changeRoleAction} button={t('changeButton')}>
      <p>{t('changeText')}</p>
      <Choices name="role" legend={t('columnRole')} items={await roleChoices()} chosen={person.role} />
    </StaffAct>
  )
}
