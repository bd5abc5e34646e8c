/** The letter that tells a municipality's members that their answers can now be compared with others'. */
import { letterTexts } from '@/messages/letter-texts'
import type { Asker } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

export type BenchmarkFacts = {
  locale: Locale
  /** Name in the letter's language. */
  municipality: string
  /** The round as the reader knows it: "Verkkoviestintä ja some 2026". */
  round: string
  whoAsks?: Asker
  /** Address of the municipality's benchmark page. */
  link: string
}

export function benchmarkLetter({ locale, municipality, round, link, whoAsks }: BenchmarkFacts): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'benchmark',
    locale,
    subject: t('benchmark.subject', { municipality }),
    paragraphs: [t('benchmark.open', { municipality, round }), t('benchmark.what')],
    action: { label: t('benchmark.action'), href: link },
    closing: [t('benchmark.own'), t('benchmark.thanks')],
    whoAsks,
  })
}
