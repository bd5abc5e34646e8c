/** The only reader of process.env. Wrong settings stop the start with the name of the field and what is wrong with it. */
import * as z from 'zod'
import { readAddress } from './questionnaire/reading/address'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

/** The service's pages, cookies and sign-in all stand at the root of its host. */
const hasNoPath = (address: string): boolean => {
  const { pathname, search, hash } = new URL(address)
  return `${pathname}${search}${hash}` === '/'
}

function refuseAddresses(context: z.core.$RefinementCtx): never {
  context.addIssue('needs addresses separated by commas: anna@kunta.fi,bo@kommun.fi')
  return z.NEVER
}

const settings = z
  .object({
    /** SQLite file. */
    DATABASE: z.string().min(1).default('var/kuntakysely.db'),
    /** Folder for copies of the database; without it backups/ beside the database. */
    BACKUPS: z.string().min(1).optional(),
    /** Public address of the service, used in letters and for next-auth. */
    NEXTAUTH_URL: z
      .url({ protocol: /^https?$/, abort: true })
      .refine(hasNoPath, 'needs the address of the whole host, without a path: https://kysely.example')
      .default('http://localhost:3000'),
    NEXTAUTH_SECRET: z.string().min(32, 'needs at least 32 random characters'),
    /** SMTP address, smtp://user:password@host:port; without it letters stay in the database (demonstration, development). */
    EMAIL_SERVER: z.url({ protocol: /^smtps?$/ }).optional(),
    EMAIL_FROM: z.string().min(3).default('Kuntakysely <noreply@localhost>'),
    /** Where answers to letters go; without it to EMAIL_FROM. */
    EMAIL_REPLY_TO: z.string().min(3).optional(),
    /** So many letters leave in a minute at most, those aside for which somebody waits at the screen; and so many to one domain. */
    LETTERS_PER_MINUTE: z.coerce.number().int().min(1, 'needs at least 1').max(100_000).default(60),
    LETTERS_PER_DOMAIN: z.coerce.number().int().min(1, 'needs at least 1').max(100_000).default(20),
    /** Addresses of the first administrators, separated by commas; read to the form in which they are stored. */
    ADMIN_EMAILS: z
      .string()
      .default('')
      .transform((list, context) =>
        list
          .split(',')
          .filter((each) => each.trim() !== '')
          .map((each) => readAddress(each) ?? refuseAddresses(context)),
      ),
    /** The health check looks through the database's pages again after so many seconds; of a file over 64 MB after an hour at the earliest. */
    PAGES_CHECK_SECONDS: z.coerce.number().int().min(10, 'needs at least 10 seconds').max(86_400).default(60),
    /** The demonstration: sample data, a mailbox page, no real mail. */
    DEMO: flag,
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    /** How many processes answer, each with memory of its own; without it as many as the machine has cores. */
    PROCESSES: z.coerce.number().int().min(1, 'needs at least one process').max(64).optional(),
    /** This process answers a rehearsal (data/rehearsal): the key of the link by which one joins. Set by the service itself. */
    REHEARSAL: z.string().min(32).optional(),
    /** How many proxies stand in front and set X-Forwarded-For. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  })
  .superRefine((value, context) => {
    if (value.DEMO && value.EMAIL_SERVER)
      context.addIssue({
        code: 'custom',
        path: ['EMAIL_SERVER'],
        message: 'must be empty in the demonstration (DEMO=1): it never sends real mail',
      })
  })

/** Does this process serve the build? Otherwise it reads the sources: in development, tests and commands. */
export const isProduction = (): boolean => process.env.NODE_ENV === 'production'

export type Env = z.output<typeof settings>

/** The whole environment of this process with some settings changed, for a process that it starts. */
export const environmentWith = (changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({ ...process.env, ...changes })

/** What is wrong with the settings, for the operator. */
export class SettingsFault extends Error {}

/** Reads the settings. @throws SettingsFault that names every wrong field on a line of its own */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = settings.safeParse(given)
  if (result.success) return result.data
  throw new SettingsFault(
    `Settings are wrong:\n${result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
  )
}

/** What works but is hardly meant, of a service that is no demonstration; one sentence each. */
export function doubtsOf({ DEMO, REHEARSAL, EMAIL_SERVER, NEXTAUTH_URL }: Env): string[] {
  if (DEMO || REHEARSAL) return []
  const isLocal = /^(?:localhost|.*\.localhost|127\..*|\[::1\])$/.test(new URL(NEXTAUTH_URL).hostname)
  return [
    ...(EMAIL_SERVER ? [] : ['EMAIL_SERVER is not set: no letter is sent, sign-in letters neither']),
    ...(isLocal ? ['NEXTAUTH_URL is an address of this machine: links in letters open nowhere else'] : []),
  ]
}

let read: Env | undefined

/** The settings of this process, read at first use. */
export const env = (): Env => {
  read ??= readEnv(process.env)
  return read
}
