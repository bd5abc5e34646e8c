/** The tables, from root noun to leaf. Facts carry when and who; states are derived (questionnaire/round.ts). */
import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Value } from '../questionnaire/answer'
import type { Text } from '../questionnaire/text'
import { questionnaireColumn } from './questionnaire-column'

export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })
const id = () => integer('id').primaryKey({ autoIncrement: true })
const language = () => text('locale', { enum: ['fi', 'sv', 'en'] }).notNull()

export const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  /** Lower case; null once the person is erased. */
  email: text('email').unique(),
  name: text('name'),
  /** Work title, "viestintäpäällikkö". */
  title: text('title'),
  locale: language().default('fi'),
  emailVerified: instant('email_verified'),
  administratorSince: instant('administrator_since'),
  /** Taken back by another administrator; the settings do not give it again (ADMIN_EMAILS). */
  administratorRemovedAt: instant('administrator_removed_at'),
  administratorRemovedBy: text('administrator_removed_by').references((): AnySQLiteColumn => people.id),
  analystSince: instant('analyst_since'),
  analystRemovedAt: instant('analyst_removed_at'),
  analystRemovedBy: text('analyst_removed_by').references((): AnySQLiteColumn => people.id),
  createdAt: instant('created_at').notNull(),
  erasedAt: instant('erased_at'),
})

export const person = (name: string) => text(name).references(() => people.id)

export const municipalities = sqliteTable('municipalities', {
  code: text('code').primaryKey(),
  nameFi: text('name_fi').notNull(),
  nameSv: text('name_sv').notNull(),
  /** First day (ISO) it no longer existed, and what it became part of. */
  ended: text('ended'),
  mergedInto: text('merged_into'),
})

export const memberships = sqliteTable(
  'memberships',
  {
    personId: person('person_id').notNull(),
    municipality: text('municipality')
      .notNull()
      .references(() => municipalities.code),
    addedAt: instant('added_at').notNull(),
    addedBy: person('added_by'),
    removedAt: instant('removed_at'),
    removedBy: person('removed_by'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.municipality] }), index('memberships_municipality').on(table.municipality)],
)

export const surveys = sqliteTable('surveys', {
  key: text('key').primaryKey(),
  title: text('title', { mode: 'json' }).$type<Text>().notNull(),
})

const ofSurvey = () =>
  text('survey')
    .notNull()
    .references(() => surveys.key)

/** Versions of a survey's questionnaire. A document is never changed once a round has been opened with it. */
export const questionnaires = sqliteTable(
  'questionnaires',
  {
    id: id(),
    survey: ofSurvey(),
    version: integer('version').notNull(),
    document: questionnaireColumn('document').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: person('created_by'),
  },
  (table) => [unique().on(table.survey, table.version)],
)

/** A survey asked once of all municipalities. What was done to it stands in schema-rounds.ts. */
export const rounds = sqliteTable(
  'rounds',
  {
    id: id(),
    code: text('code').notNull().unique(),
    survey: ofSurvey(),
    questionnaireId: integer('questionnaire_id')
      .notNull()
      .references(() => questionnaires.id),
    /** Day (ISO) the round stands at in trends. */
    referenceDate: text('reference_date').notNull(),
    /** Upper limits of the size classes but the last, ascending. */
    sizeLimits: text('size_limits', { mode: 'json' }).$type<number[]>().notNull(),
    /** Answers are sample data. */
    sample: integer('sample', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [check('rounds_code', sql`${table.code} glob '[0-9][0-9][0-9][0-9]*' and ${table.code} not glob '*[^0-9a-z-]*'`)],
)

/** The municipalities of a round as they were: frozen when the round opens. */
export const frameUnits = sqliteTable(
  'frame_units',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    municipality: text('municipality')
      .notNull()
      .references(() => municipalities.code),
    /** 1 is the smallest class. */
    sizeClass: integer('size_class').notNull(),
    region: text('region').notNull(),
    language: text('language').notNull(),
    /** Statistics Finland's municipality group: urban, semi-urban, rural. */
    group: text('municipality_group').notNull(),
    population: integer('population').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.municipality] }),
    check('frame_units_population', sql`${table.population} >= 0 and ${table.sizeClass} >= 1`),
  ],
)

/** One municipality's answering in one round. */
export const responses = sqliteTable(
  'responses',
  {
    id: id(),
    roundId: integer('round_id').notNull(),
    municipality: text('municipality').notNull(),
    startedAt: instant('started_at').notNull(),
    startedBy: person('started_by'),
    /** The draft was accepted as a response at closing. */
    acceptedAt: instant('accepted_at'),
    acceptedBy: person('accepted_by'),
  },
  (table) => [
    unique().on(table.roundId, table.municipality),
    foreignKey({ columns: [table.roundId, table.municipality], foreignColumns: [frameUnits.roundId, frameUnits.municipality] }),
  ],
)

const ofResponse = () =>
  integer('response_id')
    .notNull()
    .references(() => responses.id)

/** Every answer ever saved; never updated, never deleted. */
export const answerVersions = sqliteTable(
  'answer_versions',
  {
    responseId: ofResponse(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    value: text('value', { mode: 'json' }).$type<Value>(),
    /** Explanation of a check. */
    note: text('note'),
    savedAt: instant('saved_at').notNull(),
    savedBy: person('saved_by'),
    /** UUID of the request, so that a repeated request finds its own save. */
    saveId: text('save_id'),
    /** How the answer came: typed by a member, entered by an administrator as proxy, imported, sample data. */
    source: text('source', { enum: ['member', 'proxy', 'import', 'sample'] }).notNull(),
    /** The round whose answer was confirmed unchanged. */
    carriedFrom: integer('carried_from').references(() => rounds.id),
    /** The earlier version that was taken back. */
    restoredFrom: integer('restored_from'),
  },
  (table) => [
    primaryKey({ columns: [table.responseId, table.key, table.version] }),
    uniqueIndex('answer_versions_save').on(table.responseId, table.key, table.saveId),
    check('answer_versions_version', sql`${table.version} >= 1`),
  ],
)

/** The current version of each answer. */
export const answers = sqliteTable(
  'answers',
  {
    responseId: ofResponse(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.responseId, table.key] }),
    foreignKey({
      columns: [table.responseId, table.key, table.version],
      foreignColumns: [answerVersions.responseId, answerVersions.key, answerVersions.version],
    }),
  ],
)

/** "Palaan tähän vielä": not `ready`. Rows written while sections were said to be ready are read alike. */
export const sectionMarks = sqliteTable(
  'section_marks',
  {
    responseId: ofResponse(),
    section: text('section').notNull(),
    ready: integer('ready', { mode: 'boolean' }).notNull(),
    markedAt: instant('marked_at').notNull(),
    markedBy: person('marked_by'),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.section] })],
)

export const submissions = sqliteTable(
  'submissions',
  {
    id: id(),
    responseId: ofResponse(),
    submittedAt: instant('submitted_at').notNull(),
    submittedBy: person('submitted_by'),
  },
  (table) => [index('submissions_response').on(table.responseId)],
)

/** The versions a submission sent: results count these, not later edits. */
export const submittedAnswers = sqliteTable(
  'submitted_answers',
  {
    submissionId: integer('submission_id')
      .notNull()
      .references(() => submissions.id),
    key: text('key').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.key] })],
)

/** Frozen results of a closed round. `document` is canonical JSON, `hash` its SHA-256. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: id(),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    number: integer('number').notNull(),
    hash: text('hash').notNull(),
    document: text('document').notNull(),
    reason: text('reason').notNull(),
    computedAt: instant('computed_at').notNull(),
    computedBy: person('computed_by'),
  },
  (table) => [unique().on(table.roundId, table.number)],
)

/** Who did what, append-only. */
export const events = sqliteTable(
  'events',
  {
    id: id(),
    at: instant('at').notNull(),
    actor: person('actor'),
    kind: text('kind').notNull(),
    roundId: integer('round_id').references(() => rounds.id),
    municipality: text('municipality'),
    /** What changed, from what to what; no answers, no addresses. */
    detail: text('detail', { mode: 'json' }).$type<Readonly<Record<string, string | number | boolean | null | undefined>>>(),
  },
  // Each ends with the id, by which the log is read backwards.
  (table) => [
    index('events_round').on(table.roundId, table.at),
    index('events_actor').on(table.actor),
    index('events_kind').on(table.kind),
    index('events_municipality').on(table.municipality),
    index('events_at').on(table.at),
  ],
)
