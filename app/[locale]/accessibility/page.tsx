import type { Metadata } from 'next'
import { getWholeTexts } from '@/messages/whole-texts'
import { InfoPage, type InfoParts } from '../info-page'

const known = ['known1', 'known2', 'known3', 'known4', 'known5', 'known6'] as const
const parts: InfoParts<'accessibility'> = [{ key: 'status' }, { key: 'known', points: known }, { key: 'feedback' }, { key: 'authority' }]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWholeTexts('info'))('accessibility.title') }
}

export default function Accessibility() {
  return <InfoPage page="accessibility" parts={parts} />
}
