import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { TextArea } from '@/components/ui/form/field'
import { BackLink } from '@/components/ui/layout/back-link'
import { AnsweringFrame } from '../../answering-frame'
import { transferAction } from '../actions'
import { Outcome } from '../outcome'
import styles from '../people.module.css'
import { readPeople } from '../read-people'
import { Whom } from '../whom'

type Props = PageProps<'/[locale]/rounds/[round]/people/transfer'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('transferTitle') }
}

/** Hands the whole answering to a successor and leaves. */
export default async function TransferPage({ params, searchParams }: Props) {
  const { place, where, locale, members, query } = await readPeople(params, searchParams)
  if (!members.some((member) => member.you) || place.hub.round.state !== 'open') notFound()
  const t = await getTranslations('people')
  return (
    <AnsweringFrame place={place}>
      <BackLink href={place.at('/people')}>{t('title')}</BackLink>
      <div className="stack">
        <Outcome query={query} />
        <div className="head">
          <h1 className="size-2xl">{t('transferTitle')}</h1>
          <p>{t('transferText')}</p>
        </div>
        <form action={transferAction.bind(null, { ...where, locale })} noValidate className={styles.form}>
          <Whom legend={t('transferWhom')} members={members} query={query}>
            <TextArea
              id="message"
              name="message"
              label={t('message')}
              hint={t('messageHint')}
              maxLength={1000}
              defaultValue={query.message ?? ''}
            />
          </Whom>
          <div className="actions">
            <Button>{t('transferButton')}</Button>
            <ButtonLink kind="text" href={place.at('/people')}>
              {t('cancel')}
            </ButtonLink>
          </div>
        </form>
      </div>
    </AnsweringFrame>
  )
}
