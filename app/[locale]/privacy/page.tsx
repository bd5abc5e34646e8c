import type { Metadata } from 'next'
import { getWholeTexts } from '@/messages/whole-texts'
import { InfoPage } from '../info-page'

const parts = (['data', 'colleagues', 'history', 'device', 'basis', 'keep', 'rights', 'cookies'] as const).map((key) => ({ key }))

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWholeTexts('info'))('privacy.title') }
}

export default function Privacy() {
  return <InfoPage page="privacy" parts={parts} />
}
