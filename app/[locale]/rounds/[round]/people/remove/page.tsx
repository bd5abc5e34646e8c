import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getWholeTexts } from '@/messages/whole-texts'
import { AnsweringFrame } from '../../answering-frame'
import { removeAction } from '../actions'
import { memberName, readPeople } from '../read-people'

type Props = PageProps<'/[locale]/rounds/[round]/people/remove'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWholeTexts('people'))('removeTitle') }
}

/** Asks before a person is taken out of the municipality, and says what follows. */
export default async function RemovePage({ params, searchParams }: Props) {
  const { page, where, locale, members, query } = await readPeople(params, searchParams)
  const member = members.find((each) => each.id === query.person)
  if (!member) notFound()
  const t = await getTranslations('people')
  const last = !members.some((each) => each.id !== member.id && each.signedInAt)
  const name = memberName(member)
  const approval = await getTranslations('approval')
  const approvers = page.hub.approval?.approvers ?? []
  const approves = approvers.includes(member.id)
  return (
    <AnsweringFrame page={page}>
      <BackLink href={page.at('/people')}>{t('title')}</BackLink>
      <div className="stack">
        <h1 className="size-2xl">{member.you ? t('leaveTitle') : t('removeName', { name })}</h1>
        <p>{member.you ? t('leaveText') : t('removeText')}</p>
        <p>{t('removeKept')}</p>
        {approves ? <p>{approval('setting.left', { count: approvers.length - 1 })}</p> : null}
        {last ? (
          <Note kind="warn">
            <p>{t('removeLast')}</p>
          </Note>
        ) : null}
        <form action={removeAction.bind(null, { ...where, locale })} className="actions">
          <input type="hidden" name="person" value={member.id} />
          {last ? <input type="hidden" name="last" value="yes" /> : null}
          <Button>{t(last ? 'removeAnyway' : member.you ? 'leaveButton' : 'removeButton')}</Button>
          <ButtonLink kind="text" href={page.at('/people')}>
            {t('cancel')}
          </ButtonLink>
        </form>
      </div>
    </AnsweringFrame>
  )
}
