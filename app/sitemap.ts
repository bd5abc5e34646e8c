import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { listPublicAddresses } from '@/data/results/public-addresses'
import { ownOrigin } from '@/data/system/site'
import { locales } from '@/questionnaire/text'

/** Every page that everybody may read, in each language; nothing of rounds that are not published. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection()
  const origin = ownOrigin()
  return (await listPublicAddresses()).flatMap(({ path, changedAt }) =>
    locales.map((locale) => ({
      url: `${origin}/${locale}${path}`,
      ...(changedAt ? { lastModified: changedAt } : {}),
      alternates: { languages: Object.fromEntries(locales.map((each) => [each, `${origin}/${each}${path}`])) },
    })),
  )
}
