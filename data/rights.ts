/**
 * What people of the association may do, by role: the one place that says it. What a member may comes with the municipality
 * (data/answering/response-scope.ts), and what is published is everybody's.
 */
export const staffRoles = ['administrator', 'analyst'] as const
export type Role = (typeof staffRoles)[number]

/** Where the first page of a role is, after the language. */
export const firstPage = { administrator: '/admin', analyst: '/analysis' } as const satisfies Record<Role, string>

const rights = {
  /** See results before they are published, small counts and every sheet, and filter and cross freely. */
  analyse: ['administrator', 'analyst'],
  /** Read the answers and the benchmark page of any municipality. */
  readEveryAnswer: ['administrator', 'analyst'],
  /** Answer, invite and remove in the name of any municipality, recorded as such. */
  actAsProxy: ['administrator'],
  /** Rounds, questionnaires, the register, letters, people and the log. */
  administer: ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof rights

/** Does the viewer's role give a right? A visitor and somebody without a role have none. */
export const may = ({ role }: { readonly role: Role | null }, right: Right): boolean => rights[right].some((each) => each === role)

/** The role of a name that came from outside; null for any other. */
export const roleNamed = (name: unknown): Role | null => staffRoles.find((each) => each === name) ?? null
