import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { NO_BREAK_SPACE } from '@/messages/numbers/format'
import { sayAsker, sayEffort } from '@/messages/who-asks'
import type { RoundSettings } from '@/questionnaire/round-settings'
import type { Locale } from '@/questionnaire/text'

interface WhoAsksProps {
  round: string
  settings: RoundSettings
  locale: Locale
  /** Beside other things: in smaller letters. */
  isAside?: boolean
  /** On the page of the questions themselves. */
  withoutQuestions?: boolean
  /** For those who have begun: who asks and how to reach them, no more. */
  isBrief?: boolean
}

/** Who asks and why, how long it takes, whom to ask, and the way to all questions. What was not settled falls away. */
export async function WhoAsks({ round, settings, locale, isAside = false, withoutQuestions = false, isBrief = false }: WhoAsksProps) {
  const t = await getTranslations('asking')
  const effort = sayEffort(settings, locale)
  const id = `who-asks-${round}`
  return (
    <section className={isAside ? 'stack-s' : 'stack'} aria-labelledby={id}>
      <h2 id={id} className={isAside ? undefined : 'size-l'}>
        {t('title')}
      </h2>
      {isBrief ? (
        <p>{sayAsker(settings, locale)}</p>
      ) : (
        <>
          <p>{[sayAsker(settings, locale), t('why')].filter(Boolean).join(' ')}</p>
          <p>{t('use')}</p>
          {effort ? <p>{effort}</p> : null}
        </>
      )}
      <Contact settings={settings} />
      {withoutQuestions ? null : (
        <p>
          <a href={`/${locale}/questions/${round}`}>{t('questions')}</a>
        </p>
      )}
    </section>
  )
}

/** Whom to ask, by telephone or mail. */
export async function Contact({ settings: { person, phone, email } }: { settings: RoundSettings }) {
  const t = await getTranslations('asking')
  const call = phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone.replaceAll(' ', NO_BREAK_SPACE)}</a> : null
  const parts = [person, call && t.rich('phoneLink', { link: () => call }), email && <a href={`mailto:${email}`}>{email}</a>].filter(
    Boolean,
  )
  if (parts.length === 0) return null
  return (
    <p>
      {t('contact')}:{' '}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are three at most, always in this order
        <Fragment key={index}>
          {index > 0 ? ', ' : null}
          {part}
        </Fragment>
      ))}
    </p>
  )
}
