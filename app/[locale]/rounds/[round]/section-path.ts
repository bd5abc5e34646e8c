/** Where a section is answered, under the round's address: a folder of its own, so that no section's key can be another page's name. */
export const sectionPath = (section: string): string => `/sections/${encodeURIComponent(section)}`
