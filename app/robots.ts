import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { ownOrigin } from '@/data/system/site'

/** Search engines read what is public; signing in, answering and the API are nothing to find. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection()
  return {
    rules: { userAgent: '*', disallow: ['/api/', '/*/sign-in', '/*/join/', '/*/rounds', '/*/admin', '/*/demo/'] },
    sitemap: `${ownOrigin()}/sitemap.xml`,
  }
}
