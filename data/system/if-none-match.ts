/** Conditional requests: whoever has the content already is not sent it again. */
import 'server-only'

/** Does If-None-Match name the tag? Compared weakly, as for GET and HEAD (RFC 9110, 13.1.2). @param tag with its quotation marks, strong */
export const isKnown = (ifNoneMatch: string | null, tag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag)
