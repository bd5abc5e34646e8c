/** The twelve months before the round's reference date, 1 November 2026, that questions about a year ask of. */
export const lastYear = { fi: '1.11.2025–31.10.2026', sv: '1.11.2025–31.10.2026', en: '1 November 2025–31 October 2026' }

/** The three months before it, in which a channel counts as used. */
export const lastMonths = { fi: '1.8.–31.10.2026', sv: '1.8–31.10.2026', en: '1 August–31 October 2026' }

/** From the round of 2024 to this one. */
export const sinceLast = { fi: '1.10.2024–31.10.2026', sv: '1.10.2024–31.10.2026', en: '1 October 2024–31 October 2026' }
