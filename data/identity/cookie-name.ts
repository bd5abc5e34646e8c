/** In the name of every cookie that tells of a session, with or without the prefix of secure ones. */
import 'server-only'

export const sessionCookiePart = 'next-auth.session-token'
/** The same in a rehearsal: one browser has a session of each, and neither is the other's. */
export const rehearsalCookiePart = 'kuntakysely.rehearsal'
