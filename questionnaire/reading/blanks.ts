/** What is typed in one line, with full-width and other forms of its characters made plain, and single blanks between its parts. */
export const seenBlanks = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\u2800]/gu, '')
    .trim()
