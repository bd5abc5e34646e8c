import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { contactAddress } from '@/data/system/site'
import { getWholeTexts } from '@/messages/whole-texts'
import { PageFrame } from '../page-frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWholeTexts('info'))('contact.title') }
}

export default async function Contact() {
  const t = await getTranslations('info.contact')
  const address = contactAddress()
  return (
    <PageFrame>
      <div className="stack running">
        <h1>{t('title')}</h1>
        <p>{t('p1')}</p>
        <p>{t.rich('mail', { address, link: (text) => <a href={`mailto:${address}`}>{text}</a> })}</p>
        <p>{t('p2')}</p>
      </div>
    </PageFrame>
  )
}
