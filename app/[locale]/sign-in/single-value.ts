/** One value of an address's query, whatever was given. */
export const singleValue = (given: string | string[] | undefined): string | null => (Array.isArray(given) ? given[0] : given) ?? null
