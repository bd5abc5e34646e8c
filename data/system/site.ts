/** What every page needs to know about the service itself. */
import 'server-only'
import { env } from '@/env'

/** Is this the demonstration, whose answers and people are invented? */
export const isDemonstration = (): boolean => env().DEMO

/** Does this process answer a rehearsal, whose answers are thrown away? */
export const isRehearsal = (): boolean => env().REHEARSAL !== undefined

/** The origin (scheme, host, port) the service is published at. */
export const ownOrigin = (): string => new URL(env().NEXTAUTH_URL).origin

/** How many proxies in front of the service set X-Forwarded-For. */
export const trustedProxies = (): number => env().TRUSTED_PROXIES

const bare = (address: string): string => address.replace(/^.*<([^>]+)>\s*$/, '$1')

/** The address that letters come from, without its name. */
export const letterSender = (): string => bare(env().EMAIL_FROM)

/** The address people write to: where answers to letters go. */
export const contactAddress = (): string => bare(env().EMAIL_REPLY_TO ?? env().EMAIL_FROM)
