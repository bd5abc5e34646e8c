/** What the XLSX writer cannot say itself: the language, a fixed date, and bars that read from top to bottom. */
import type { Locale } from '@/questionnaire/text'
import { readZip, writeZip } from './zip'

const languages = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const

function finishChart(xml: string, locale: Locale): string {
  const spoken = xml
    .replaceAll('lang="en-US"', `lang="${languages[locale]}"`)
    .replace('<c:lang val="en-US"/>', `<c:lang val="${languages[locale]}"/>`)
  const spaced = spoken.replace(/(<c:overlap [^>]*>)?<c:axId /, '<c:gapWidth val="45"/>$1<c:axId ')
  // Every bar bears its figure, so the value axis and its lines only repeat.
  const quiet = spaced.replace(/(<c:valAx>.*?<\/c:scaling>)(<c:axPos [^>]*>)<c:majorGridlines\/>/, '$1<c:delete val="1"/>$2')
  if (!spaced.includes('<c:barDir val="bar"/>')) return quiet
  return quiet.replace(/(<c:catAx>.*?<c:orientation val=")minMax"/, '$1maxMin"')
}

const finishProperties = (xml: string, locale: Locale, madeAt: Date): string =>
  xml
    .replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, `$1${madeAt.toISOString().slice(0, 19)}Z`)
    .replace('</cp:coreProperties>', `<dc:language>${languages[locale]}</dc:language></cp:coreProperties>`)

/** The package with its language, its date and its charts put right; equal input gives equal bytes. */
export function finish(bytes: Uint8Array, locale: Locale, madeAt: Date): Buffer {
  const parts = readZip(bytes)
  for (const [name, part] of parts) {
    if (name === 'docProps/core.xml') parts.set(name, Buffer.from(finishProperties(part.toString(), locale, madeAt)))
    if (name.startsWith('xl/charts/chart')) parts.set(name, Buffer.from(finishChart(part.toString(), locale)))
  }
  return writeZip(parts)
}
