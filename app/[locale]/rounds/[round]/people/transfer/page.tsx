import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { RefusableArea, RefusableForm } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { AnsweringFrame } from '../../answering-frame'
import { transferAction } from '../actions'
import { ChooseColleague } from '../choose-colleague'
import styles from '../people.module.css'
import { PeopleForms } from '../people-forms'
import { readPeople } from '../read-people'

type Props = PageProps<'/[locale]/rounds/[round]/people/transfer'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** Hands the whole answering to a successor and leaves. */
export default async function TransferPage({ params, searchParams }: Props) {
  const { page, where, locale, members, language } = await readPeople(params, searchParams)
  if (!members.some((member) => member.you) || page.hub.round.state !== 'open') notFound()
  const t = await getTranslations('people')
  return (
    <AnsweringFrame page={page}>
      <BackLink href={page.at('/people')}>{t('title')}</BackLink>
      <div className="stack">
        <PeopleForms action={transferAction.bind(null, { ...where, locale })} title={t('transferTitle')}>
          <div className="head">
            <h1 className="size-2xl">{t('transferTitle')}</h1>
            <p>{t('transferText')}</p>
          </div>
          <RefusableForm name="transfer" className={styles.form}>
            <ChooseColleague legend={t('transferWhom')} members={members} language={language}>
              <RefusableArea id="message" name="message" label={t('message')} hint={t('messageHint')} maxLength={1000} />
            </ChooseColleague>
            <div className="actions">
              <Button>{t('transferButton')}</Button>
              <ButtonLink kind="text" href={page.at('/people')}>
                {t('cancel')}
              </ButtonLink>
            </div>
          </RefusableForm>
        </PeopleForms>
      </div>
    </AnsweringFrame>
  )
}
