import type { MetadataRoute } from 'next'

/** Search engines read what is public; signing in, answering and the API are nothing to find. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', disallow: ['/api/', '/*/sign-in', '/*/join/', '/*/rounds', '/*/admin', '/*/demo/'] } }
}
