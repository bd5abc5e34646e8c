import { getTranslations } from 'next-intl/server'

/** Answers in the words of municipalities, which are not named. */
export async function Quotes({ quotes }: { quotes: readonly string[] }) {
  const t = await getTranslations('article')
  if (quotes.length === 0) return null
  return (
    <section className="sect" aria-labelledby="quotes">
      <h2 id="quotes">{t('quotes')}</h2>
      <div className="stack">
        {quotes.map((quote) => (
          <blockquote className="serif" key={quote}>
            {quote}
          </blockquote>
        ))}
      </div>
    </section>
  )
}
