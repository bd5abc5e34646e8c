/** Which responses count, as conditions of queries. */
import 'server-only'
import { isNotNull, or, sql } from 'drizzle-orm'
import { responses, submissions } from '@/db/schema'

/** 1 of a response that was sent, whatever was changed since; else 0. */
export const isSent = sql<number>`exists (select 1 from ${submissions} where ${submissions.responseId} = ${responses.id})`

/** It was sent, or its draft was accepted at closing: of a round that is open, none is. */
export const isRespondent = or(isNotNull(responses.acceptedAt), isSent)
