/** In the name of every cookie that tells of a session, with or without the prefix of secure ones. */
import 'server-only'

export const sessionCookiePart = 'next-auth.session-token'
