import { getTranslations } from 'next-intl/server'

interface AnswersLinkProps {
  locale: string
  /** Of the round. */
  code: string
  municipality: string
  name: string
}

/** To a municipality's answers, as they stand. */
export async function AnswersLink({ locale, code, municipality, name }: AnswersLinkProps) {
  const t = await getTranslations('closing')
  return (
    <a href={`/${locale}/rounds/${code}/check?municipality=${municipality}`}>
      {t.rich('look', { name, hidden: (text) => <span className="vh">{text}</span> })}
    </a>
  )
}
