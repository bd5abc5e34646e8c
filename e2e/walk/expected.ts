/** What a walker may be answered, and the kinds of addresses that answer the same way. */
import type { WalkViewer } from './viewers'

/** A status, or `→` and the path that the answer leads to (with what it says went wrong). */
export type Expected = number | `→ ${string}`
export type Row = Record<WalkViewer, Expected>

/** The same for everybody. */
export const everybody = (answer: Expected): Row => ({
  visitor: answer,
  other: answer,
  member: answer,
  analyst: answer,
  administrator: answer,
  removed: answer,
  expired: answer,
  tampered: answer,
})

const strangers = (answer: Expected) => ({ visitor: answer, expired: answer, tampered: answer })
const signIn = '→ /fi/sign-in'

/** For whoever has signed in. */
export const people = (answer: Expected): Row => ({ ...everybody(answer), ...strangers(signIn) })

/** For the members of the municipality and administrators; that there is such a thing is not told to others, but to whoever was removed. */
export const ofMunicipality = (answer: Expected, round = '2026'): Row => ({
  ...people(answer),
  other: 404,
  analyst: 404,
  removed: `→ /fi/rounds/${round}/removed`,
})

/** For administrators alone. */
export const administrators = (answer: Expected): Row => ({ ...people(answer), other: 404, removed: 404, member: 404, analyst: 404 })

/** For whoever may see what is not published: analysts and administrators. */
export const analysts = (answer: Expected): Row => ({ ...administrators(answer), analyst: answer })

/** What is not published: to others it is not there, signed in or not. */
export const unpublished = (answer: Expected): Row => ({ ...everybody(404), analyst: answer, administrator: answer })

/** The same through the API, which says 401. */
export const ofMunicipalityByApi = (answer: Expected): Row => ({
  ...people(answer),
  other: 404,
  removed: 404,
  analyst: 404,
  ...strangers(401),
})

export type ActionAsk = {
  /** The page whose form it is. */
  page: string
  /** What the page binds to it; `null` last stands for a form's state before. */
  bound?: (personId: string) => unknown[]
  fields?: Record<string, string>
  answers: Row
}
