/** A text of a page as its reading back compares it: no-break spaces as spaces, and "58%" of English as "58 %", so that one pattern reads all languages. */
export const asSaid = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/(\d)%/g, '$1 %')
