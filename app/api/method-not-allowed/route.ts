/** Where requests by a method nobody serves end (data/system/mangled.ts). */
import { reply } from '../respond'

export const POST = (): Response => reply(405, { code: 'method-not-allowed' })
