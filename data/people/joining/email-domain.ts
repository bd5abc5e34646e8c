/** Domains of work addresses. Compared exactly and in their ASCII form, so that look-alike letters are no match. */
import 'server-only'
import { readDomain } from '@/questionnaire/reading/address'

/** Where anybody gets an address: never a municipality's own. */
const publicProviders: ReadonlySet<string> = new Set(
  `aol.com dnainternet.net elisanet.fi fastmail.com gmail.com gmx.com gmx.de gmx.net googlemail.com hotmail.com hotmail.fi hotmail.se
  icloud.com iki.fi inet.fi jippii.fi kolumbus.fi kotinet.com live.com live.fi live.se luukku.com mac.com mail.com mail.ru me.com msn.com
  netti.fi nic.fi outlook.com phnet.fi pm.me pp.inet.fi proton.me protonmail.com saunalahti.fi suomi24.fi surffi.fi tele2.fi telia.com
  tuta.com tutanota.com welho.com windowslive.com yahoo.co.uk yahoo.com yahoo.se yandex.com yandex.ru`.split(/\s+/),
)

/** The domain as it is stored and compared, or null when it is none that could be a municipality's own. */
export function municipalDomain(given: string): string | null {
  const domain = readDomain(given.trim().replace(/^@/, ''))
  return domain && !publicProviders.has(domain) ? domain : null
}

/** The domain of an address as it is stored: all after its last at sign. */
export const emailDomain = (address: string): string | null => municipalDomain(address.slice(address.lastIndexOf('@') + 1))
