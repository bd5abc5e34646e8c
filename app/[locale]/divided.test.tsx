import type { ReactNode } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { wholeWords } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'
import { Divided } from './divided'

const word = 'saavutettavuusseloste'

async function Option({ label }: { label: string }) {
  await Promise.resolve()
  return (
    <li>
      <b>{label}</b>, {label.length} kirjainta
    </li>
  )
}

/** Labels that a component says of itself, in a list, beside a drawing and what is copied as it is. */
const Page = () => (
  <>
    <h1>{`${word} – 2024`}</h1>
    <ul>
      {['a', 'b'].map((key) => (
        <Option key={key} label={`${word}${key}`} />
      ))}
    </ul>
    <svg aria-label={word}>
      <text>{word}</text>
    </svg>
    <code>{word}</code>
    <a href={`/${word}`} title={word}>
      {null}
      {word}
    </a>
    <br />
  </>
)

async function htmlOf(page: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(page)
  await stream.allReady
  return new Response(stream).text()
}

const dividedIn = (locale: Locale) =>
  htmlOf(
    <Divided locale={locale}>
      <Page />
    </Divided>,
  )

test('long words of running text may be divided, whichever component says them; nothing else of the page changes', async () => {
  const html = await dividedIn('fi')
  expect(wholeWords(html).replaceAll('<!-- -->', '')).toBe((await htmlOf(<Page />)).replaceAll('<!-- -->', ''))
  const parts = ['h1', 'b', 'a'].flatMap((tag) => [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([^<]*)<`, 'g'))].map(([, text]) => text))
  expect(parts).toHaveLength(4)
  for (const text of parts) expect(text).toMatch(/saavu\u00adtet/)
  for (const kept of [`<text>${word}</text>`, `<code>${word}</code>`, `href="/${word}"`, `title="${word}"`]) expect(html).toContain(kept)
})

test('in English nothing is divided', async () => {
  expect(await dividedIn('en')).toBe(await htmlOf(<Page />))
})
