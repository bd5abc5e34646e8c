'use client'

import { useParams } from 'next/navigation'

// Error pages are drawn in the browser, where the message files are not at hand.
const texts = {
  fi: {
    title: 'Jokin meni meiltä vikaan. Vastauksesi ovat tallessa.',
    text: 'Yritä hetken kuluttua uudelleen. Jos vika toistuu, kerro siitä kyselyn tekijöille.',
    retry: 'Yritä uudelleen',
  },
  sv: {
    title: 'Något gick fel hos oss. Dina svar är sparade.',
    text: 'Försök igen om en stund. Om felet återkommer, meddela dem som gör enkäten.',
    retry: 'Försök igen',
  },
  en: {
    title: 'Something went wrong on our side. Your answers are safe.',
    text: 'Try again in a moment. If it keeps happening, tell the people who run the survey.',
    retry: 'Try again',
  },
}

export default function ErrorPage() {
  const { locale } = useParams<{ locale: string }>()
  const t = texts[locale as keyof typeof texts] ?? texts.fi
  return (
    <main id="main" className="page">
      <div className="head">
        <h1>{t.title}</h1>
        <p className="lede ui">{t.text}</p>
        <p>
          {/* The page's own address, fetched anew: one from before a new version would fail again as it is. */}
          {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the page's own. */}
          <a href="">{t.retry}</a>
        </p>
      </div>
    </main>
  )
}
