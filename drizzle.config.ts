import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './db/schema.ts',
    './db/schema-benchmark.ts',
    './db/schema-closing.ts',
    './db/schema-contacts.ts',
    './db/schema-findings.ts',
    './db/schema-imports.ts',
    './db/schema-letters.ts',
    './db/schema-mailings.ts',
    './db/schema-members.ts',
    './db/schema-municipality-acts.ts',
    './db/schema-open-answers.ts',
    './db/schema-operation.ts',
    './db/schema-questionnaires.ts',
    './db/schema-register.ts',
    './db/schema-rehearsals.ts',
    './db/schema-rounds.ts',
    './db/schema-schedule.ts',
    './db/schema-sending.ts',
    './db/schema-sign-in.ts',
    './db/schema-targets.ts',
  ],
  out: './db/migrations',
})
