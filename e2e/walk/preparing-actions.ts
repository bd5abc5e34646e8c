/** The actions that prepare a round: its questionnaire, contacts, the register; as those of actions.ts. */
import { type ActionAsk, administrators, everybody } from './expected'

/** Asks for what cannot be, so that being let through changes nothing. */
const nobody = 'ei-ole'
const noImport = { locale: 'fi', id: 99999 }
const editorPlace = { locale: 'fi', round: '2026', path: '' }
const inMunicipality = { locale: 'fi', municipality: '005' }

export const preparingActions: Record<string, ActionAsk> = {
  // An import that is not there, an address that is none: being let through writes nothing.
  chooseColumnsAction: { page: '/fi/admin/contacts/imports/99999', bound: () => [noImport], answers: administrators(404) },
  confirmContactsAction: { page: '/fi/admin/contacts/imports/99999', bound: () => [noImport], answers: administrators(404) },
  discardContactsAction: { page: '/fi/admin/contacts/imports/99999', bound: () => [noImport], answers: administrators(404) },
  undoContactsAction: { page: '/fi/admin/contacts/imports/99999', bound: () => [noImport], answers: administrators(404) },
  chooseStatisticsAction: { page: '/fi/admin/register/imports/99999', bound: () => [noImport], answers: administrators(404) },
  confirmStatisticsAction: { page: '/fi/admin/register/imports/99999', bound: () => [noImport], answers: administrators(404) },
  discardStatisticsAction: { page: '/fi/admin/register/imports/99999', bound: () => [noImport], answers: administrators(404) },
  undoStatisticsAction: { page: '/fi/admin/register/imports/99999', bound: () => [noImport], answers: administrators(404) },
  saveMergerAction: {
    page: '/fi/admin/register',
    bound: () => [null],
    fields: { locale: 'fi', code: nobody },
    answers: administrators(200),
  },
  withdrawMergerAction: { page: '/fi/admin/register', bound: () => [{ locale: 'fi', code: nobody }], answers: administrators(404) },
  saveDomainsAction: {
    page: '/fi/admin/municipalities/005',
    bound: () => [inMunicipality, null],
    fields: { domains: nobody },
    answers: administrators(200),
  },
  saveContactAction: {
    page: '/fi/admin/municipalities/005/contacts/new',
    bound: () => [{ ...inMunicipality, contact: null }, null],
    fields: { email: nobody },
    answers: administrators(200),
  },
  removeContactAction: {
    page: '/fi/admin/municipalities/005/contacts/new',
    bound: () => [{ ...inMunicipality, contact: 99999 }],
    answers: administrators(404),
  },
  // The round was opened: there is nothing to rehearse; and nothing is, for which the link would have a key.
  startRehearsalAction: {
    page: '/fi/admin/rounds/2026/rehearsal',
    bound: () => [{ locale: 'fi', round: '2026' }],
    answers: administrators(404),
  },
  endRehearsalAction: {
    page: '/fi/admin/rounds/2026/rehearsal',
    bound: () => [{ locale: 'fi', round: '2026' }],
    answers: administrators(404),
  },
  joinRehearsalAction: {
    page: '/fi/rehearsal/2026-koe',
    bound: () => [{ locale: 'fi', round: '2026-koe', key: 'x' }],
    fields: { municipality: '005' },
    answers: everybody(404),
  },
  // The round was opened: nothing is saved, and it is said.
  editAction: {
    page: '/fi/admin/rounds/2026/questionnaire',
    bound: () => [editorPlace, null],
    fields: {
      act: JSON.stringify({ kind: 'move', key: nobody, from: { of: 'sections', after: null }, to: { of: 'sections', after: null } }),
    },
    answers: administrators(200),
  },
  checkPreviewAction: {
    page: '/fi/admin/rounds/2026/questionnaire/preview/kaytannot',
    bound: () => [{ ...editorPlace, path: '/preview/kaytannot' }, null],
    answers: administrators(200),
  },
  takeBackAction: {
    page: '/fi/admin/rounds/2026/questionnaire',
    bound: () => [editorPlace],
    answers: administrators('→ /fi/admin/rounds/2026/questionnaire?said=opened'),
  },
  addAction: {
    page: '/fi/admin/rounds/2026/questionnaire',
    bound: () => [editorPlace],
    fields: { form: 'section', title: nobody },
    answers: administrators('→ /fi/admin/rounds/2026/questionnaire?said=opened'),
  },
  // Without a name there is nothing to keep.
  nameStateAction: {
    page: '/fi/admin/rounds/2026/questionnaire/versions',
    bound: () => [{ ...editorPlace, path: '/versions' }],
    fields: { name: ' ' },
    answers: administrators('→ /fi/admin/rounds/2026/questionnaire/versions?said=empty'),
  },
}
