import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { Letter } from '@/components/ui/message/letter'
import { Note } from '@/components/ui/message/note'
import { listDemonstrationLetters } from '@/data/letters/letters'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { Frame } from '../../frame'
import { guarded } from '../../guarded'
import { LetterText } from './letter-text'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters')
  return { title: t('title'), robots: { index: false } }
}

/** The demonstration's mailbox; outside it the page does not exist. */
export default async function Letters({ params, searchParams }: PageProps<'/[locale]/demo/letters'>) {
  const locale = (await params).locale as Locale
  const to = (await searchParams).to
  const recipient = typeof to === 'string' ? to : ''
  const letters = await guarded(listDemonstrationLetters(recipient))
  const t = await getTranslations('letters')
  return (
    <Frame>
      <div className="stack-l">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('intro')}</p>
        </div>
        <Note kind="warn">{t('everybody')}</Note>
        <form method="get" className="signin stack">
          <TextField id="to" name="to" type="search" label={t('filter')} hint={t('filterHint')} defaultValue={recipient} />
          <Button kind="second">{t('show')}</Button>
        </form>
        <p>{letters.length > 0 ? t('count', { count: letters.length }) : t('none')}</p>
        {letters.map((letter) => (
          <article key={letter.id} aria-label={letter.subject}>
            <Letter
              meta={t('meta', { recipient: letter.recipient, moment: sayMoment(letter.createdAt, locale) })}
              subject={letter.subject}
              lang={letter.locale}
            >
              <LetterText text={letter.text} />
            </Letter>
          </article>
        ))}
      </div>
    </Frame>
  )
}
