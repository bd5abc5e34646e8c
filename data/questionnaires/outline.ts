/** A questionnaire that was written in Word or Excel, brought in as an outline, and the draft as a table in the same shape. */
import 'server-only'
import { database } from '@/db/client'
import type { Questionnaire } from '@/questionnaire/document'
import type { ReadOutline } from '@/questionnaire/outline/line'
import type { Locale } from '@/questionnaire/text'
import type { FileProblem } from '../imports/file/limits'
import { askingOf, inWorker } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'
import { findDraft } from './draft'

export type OutlineFile = { name: string; bytes: Uint8Array }
/** `row`: where the fault is, where one row has it. */
export type OutlineOfFile = ReadOutline | { problem: FileProblem; row?: number }

const readFile = inWorker<OutlineFile, OutlineOfFile>('data/questionnaires/read-outline.ts')

/** Reads a file of text, CSV or XLSX as hostile as any. @throws AppError not-signed-in, not-found, busy, took-too-long */
export async function readOutlineFile(viewer: Viewer, file: OutlineFile): Promise<OutlineOfFile> {
  return readFile(file, askingOf(requireAdministrator(viewer), ''))
}

/** `sheet`: name of the sheet. */
export type OutlineSheetOrder = { document: Questionnaire; locale: Locale; sheet: string; now: Date }

const makeSheet = inWorker<OutlineSheetOrder, Uint8Array>('data/questionnaires/make-outline.ts')

/**
 * The round's questionnaire as an XLSX that an outline is read back from.
 * @param example what is written where the round has no question yet
 * @throws AppError not-signed-in, not-found, busy, took-too-long
 */
export async function getOutlineSheet(
  viewer: Viewer,
  round: string,
  example: Questionnaire,
  order: Omit<OutlineSheetOrder, 'document'>,
): Promise<Uint8Array> {
  const person = requireAdministrator(viewer)
  const { document } = findDraft(round, database())
  const isEmpty = document.sections.every(({ questions }) => questions.length === 0)
  return makeSheet({ ...order, document: isEmpty ? example : document }, askingOf(person, ''))
}
