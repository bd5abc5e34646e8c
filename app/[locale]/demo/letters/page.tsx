import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { LetterView } from '@/components/ui/message/letter-view'
import { Note } from '@/components/ui/message/note'
import { listDemonstrationLetters } from '@/data/letters/letters'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { addressCookie } from '../../../api/auth/cookies'
import { guarded } from '../../guarded'
import { LetterText } from '../../letter-text'
import { PageFrame } from '../../page-frame'
import { showMailboxAction } from './actions'
import { mailboxCookie } from './mailbox-cookie'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('letters')
  return { title: t('title'), robots: { index: false } }
}

/** The demonstration's mailbox; outside it the page does not exist. `?own=yes`: the letters to whoever is signing in here. */
export default async function Letters({ params, searchParams }: PageProps<'/[locale]/demo/letters'>) {
  const locale = (await params).locale as Locale
  const { to, own } = await searchParams
  const remembered = (await cookies()).get(own ? addressCookie : mailboxCookie)?.value ?? ''
  const recipient = typeof to === 'string' ? to : remembered
  const letters = await guarded(listDemonstrationLetters(recipient))
  const t = await getTranslations('letters')
  return (
    <PageFrame>
      <div className="stack-l">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('intro')}</p>
        </div>
        <Note kind="warn">{t('everybody')}</Note>
        <form action={showMailboxAction.bind(null, locale)} className="signin stack">
          <TextField id="to" name="to" type="search" label={t('filter')} hint={t('filterHint')} defaultValue={recipient} />
          <Button kind="second">{t('show')}</Button>
        </form>
        <p>{letters.length > 0 ? t('count', { count: letters.length }) : t('none')}</p>
        {letters.map((letter) => (
          <article key={letter.id} aria-label={letter.subject}>
            <LetterView
              meta={t('meta', { recipient: letter.recipient, moment: sayMoment(letter.createdAt, locale) })}
              subject={letter.subject}
              lang={letter.locale}
            >
              <LetterText text={letter.text} />
              {letter.submissionId === null && letter.calendar === null ? null : (
                <p>
                  <a href={`/${locale}/demo/letters/${letter.id}`}>{t(letter.calendar === null ? 'file' : 'calendar.attached')}</a>
                </p>
              )}
            </LetterView>
          </article>
        ))}
      </div>
    </PageFrame>
  )
}
