/** Every server action: what is posted without script, to which page, and who is answered what. */
import { type ActionAsk, administrators, everybody, ofMunicipality, people } from './expected'
import { preparingActions } from './preparing-actions'
import { target } from './viewers'

const round = '/fi/rounds/2026'
const here = 'municipality=005'
const where = { round: '2026', municipality: '005', locale: 'fi' }
const named = { ...where, named: true }
const closed = { ...where, round: '2024' }
const ofRound = (code: string) => ({ locale: 'fi', round: code })
const person = { locale: 'fi', person: target }
/** Asks for what cannot be, so that being let through changes nothing. */
const nobody = 'ei-ole'

export const actions: Record<string, ActionAsk> = {
  showMailboxAction: { page: '/fi/demo/letters', bound: () => ['fi'], answers: everybody('→ /fi/demo/letters') },

  submitAction: { page: `${round}/check?${here}`, bound: () => [named], answers: ofMunicipality(`→ ${round}/check`) },
  // Nobody has to approve: there is nothing to ask, nor to send back.
  askApprovalAction: { page: `${round}/check?${here}`, bound: () => [named], answers: ofMunicipality(`→ ${round}/check`) },
  returnForCorrectionAction: {
    page: `${round}/check?${here}`,
    bound: () => [{ ...named, request: 99999 }],
    answers: people(`→ ${round}/check?said=gone`),
  },
  restoreAction: {
    page: `${round}/history/ohjeet?${here}`,
    bound: () => [{ ...named, question: 'ohjeet' }],
    fields: { key: 'ohjeet', version: '99', basedOn: '1' },
    answers: { ...ofMunicipality(404) },
  },
  saveSectionAction: {
    page: `${round}/sections/tekoaly?${here}`,
    bound: (writer) => [{ ...where, section: 'tekoaly', writer, seal: '' }, null],
    answers: ofMunicipality(`→ ${round}/sections/terveiset`),
  },
  // With something missing among its fields, the form is shown again.
  saveUnchangedAction: {
    page: `${round}/unchanged?${here}`,
    bound: (writer) => [{ ...where, section: '*', writer, seal: '' }, null],
    answers: ofMunicipality(200),
  },
  handOverAction: {
    page: `${round}/handover?${here}&section=tekoaly`,
    bound: () => [{ ...where, section: 'tekoaly' }, null],
    fields: { what: 'section', to: nobody },
    answers: ofMunicipality(200),
  },
  endHandoverAction: {
    page: `${round}?${here}`,
    bound: () => [{ ...where, page: 'hub' }],
    fields: { handover: '99999' },
    answers: { ...ofMunicipality(404) },
  },
  // What is not the asker's own, or not there, is left alone.
  seeDoneAction: {
    page: `${round}?${here}`,
    bound: () => [where],
    fields: { handover: '99999' },
    answers: ofMunicipality(`→ ${round}`),
  },
  peopleFormAction: {
    page: `${round}/people?${here}`,
    bound: () => [where, null],
    fields: { form: 'invite', email: nobody },
    answers: ofMunicipality(200),
  },
  removeAction: {
    page: `${round}/people/remove?${here}&person=${target}`,
    bound: () => [where],
    fields: { person: nobody },
    answers: { ...ofMunicipality(404) },
  },
  transferAction: {
    page: `${round}/people/transfer?${here}`,
    bound: () => [where, null],
    fields: { to: 'other', email: nobody },
    answers: { ...ofMunicipality(200), administrator: 404 },
  },
  approversAction: {
    page: `${round}/people?${here}`,
    bound: () => [where],
    fields: { approver: nobody },
    answers: { ...ofMunicipality(404) },
  },
  // What is not there, or not for the asker, is as gone as was wanted: both lead to the page, which such an asker does not find.
  decideAction: {
    page: `${round}/people?${here}`,
    bound: () => [where],
    fields: { request: '99999', decision: 'approve' },
    answers: people(`→ ${round}/people?said=decided`),
  },
  joinLinkAction: {
    page: `${round}/people?${here}`,
    bound: () => [where, null],
    fields: { registry: nobody },
    answers: ofMunicipality(200),
  },
  revokeAction: {
    page: `${round}/people?${here}`,
    bound: () => [where],
    fields: { link: '99999' },
    answers: people(`→ ${round}/people?said=revoked`),
  },

  addCrossTableAction: {
    page: '/fi/results/2024/explore',
    fields: { ...ofRound('2024'), question: nobody, by: 'sizeClass' },
    answers: administrators('→ /fi/results/2024/explore?said=unknown'),
  },
  removeCrossTableAction: {
    page: '/fi/results/2024/explore',
    fields: { ...ofRound('2024'), question: nobody, by: 'sizeClass' },
    answers: administrators('→ /fi/results/2024/explore?said=unchanged'),
  },
  choosePeersAction: {
    page: '/fi/rounds/2024/benchmark/peers?municipality=005',
    bound: () => [closed],
    fields: { peer: nobody },
    answers: ofMunicipality(404, '2024'),
  },
  seePeersAction: {
    page: '/fi/rounds/2024/benchmark?municipality=005',
    bound: () => [closed],
    answers: { ...ofMunicipality('→ /fi/rounds/2024/benchmark?problem=none', '2024'), administrator: 404 },
  },
  resetPeersAction: {
    page: '/fi/rounds/2024/benchmark?municipality=005',
    bound: () => [closed],
    answers: { ...administrators('→ /fi/rounds/2024/benchmark?problem=none'), removed: '→ /fi/rounds/2024/removed' },
  },

  sendTestLetterAction: { page: '/fi/admin', fields: { locale: 'fi' }, answers: administrators('→ /fi/admin') },
  releaseHeldAction: { page: '/fi/admin', fields: { locale: 'fi' }, answers: administrators('→ /fi/admin') },
  // No address: being let through invites nobody.
  inviteStaffAction: {
    page: '/fi/admin/people',
    bound: () => [null],
    fields: { locale: 'fi', email: nobody, role: 'analyst' },
    answers: administrators(200),
  },
  // The role that the person has: being let through changes nothing.
  changeRoleAction: {
    page: `/fi/admin/people/role?person=${target}`,
    fields: { ...person, role: 'administrator' },
    answers: administrators('→ /fi/admin/people?said=changed'),
  },
  removeStaffAction: {
    page: `/fi/admin/people/remove?person=${target}`,
    fields: person,
    answers: administrators('→ /fi/admin/people?said=removed'),
  },
  signOutPersonAction: {
    page: `/fi/admin/sign-out?person=${target}`,
    fields: person,
    answers: administrators('→ /fi/admin/sign-out?said=done'),
  },
  // Being let through makes nothing: the code is none, the title is missing, the round is no longer planned.
  makeRoundAction: {
    page: '/fi/admin/rounds/new',
    bound: () => [null],
    fields: { locale: 'fi', survey: nobody, from: 'last', code: nobody, referenceDate: '', sizeLimits: '' },
    answers: administrators(200),
  },
  makeSurveyAction: {
    page: '/fi/admin/surveys/new',
    bound: () => [null],
    fields: { locale: 'fi', titleFi: '' },
    answers: administrators(200),
  },
  // Of a questionnaire that the round was never asked with.
  saveWordingAction: {
    page: '/fi/admin/rounds/2026/wording?question=ohjeet',
    bound: () => [null],
    fields: { ...ofRound('2026'), question: 'ohjeet', questionnaire: '99999' },
    answers: administrators(404),
  },
  saveScheduleAction: {
    page: '/fi/admin/rounds/2026/schedule',
    bound: () => [null],
    fields: { ...ofRound('2026'), opensDay: nobody },
    answers: administrators(404),
  },
  decideLetterAction: { page: '/fi/admin/letters', fields: { letter: '99999', decision: 'left' }, answers: administrators(404) },
  // Results are not published: nothing is sent, and it is said.
  mailingAction: {
    page: '/fi/admin/rounds/2026/mailings/results',
    bound: () => [null],
    fields: { ...ofRound('2026'), purpose: 'results', form: 'now' },
    answers: administrators(200),
  },
  changeMailingAction: {
    page: '/fi/admin/rounds/2026/mailings/results',
    fields: { ...ofRound('2026'), purpose: 'results', mailing: '99999', change: 'cancel' },
    answers: administrators(404),
  },
  saveMailingTextAction: {
    page: '/fi/admin/rounds/2026/mailings/thanks/texts/sv',
    bound: () => [null],
    fields: { ...ofRound('2026'), purpose: 'thanks', language: 'sv', subject: '', body: '' },
    answers: administrators(200),
  },
  saveTargetsAction: {
    page: '/fi/admin/rounds/2026/targets',
    bound: () => [null],
    fields: { ...ofRound('2026'), all: nobody },
    answers: administrators(200),
  },
  // Nothing is written, and nothing stands that could be taken back.
  recordMunicipalityActAction: {
    page: '/fi/admin/rounds/2026/municipalities/005/call',
    bound: () => [null],
    fields: { ...ofRound('2026'), municipality: '005', form: 'call', text: '' },
    answers: administrators(200),
  },
  endMunicipalityActAction: {
    page: '/fi/admin/rounds/2026/municipalities/005',
    fields: { ...ofRound('2026'), municipality: '005', kind: 'send-back-ended' },
    answers: administrators('→ /fi/admin/rounds/2026/municipalities/005?said=nothing'),
  },
  ...preparingActions,
  saveSettingsAction: {
    page: '/fi/admin/rounds/2026/settings',
    bound: () => [null],
    fields: { ...ofRound('2026'), phone: nobody },
    answers: administrators(200),
  },
  // No choice is made, and the round is open: being let through changes nothing.
  saveDecisionAction: {
    page: '/fi/admin/rounds/2026/questionnaire/compare/ohjeet',
    bound: () => [null],
    fields: { ...ofRound('2026'), question: 'ohjeet' },
    answers: administrators(200),
  },
  importQuestionnaireAction: {
    page: '/fi/admin/rounds/2026/questionnaire/import',
    bound: () => [null],
    fields: { ...ofRound('2026') },
    answers: administrators(200),
  },
  saveFindingAction: {
    page: '/fi/admin/rounds/2024/article/ohjeet',
    bound: () => [null],
    fields: { ...ofRound('2024'), part: 'ohjeet' },
    answers: administrators('→ /fi/admin/rounds/2024/article?said=saved'),
  },
  // An empty name and an answer that is not there: being let through writes nothing.
  addLabelAction: {
    page: '/fi/admin/rounds/2024/open-answers',
    bound: () => [null],
    fields: { ...ofRound('2024'), key: 'terveiset', name: '' },
    answers: administrators(200),
  },
  saveCodingsAction: {
    page: '/fi/admin/rounds/2024/open-answers',
    fields: { ...ofRound('2024'), key: 'terveiset' },
    answers: administrators('→ /fi/admin/rounds/2024/open-answers?said=nothing'),
  },
  approveQuoteAction: {
    page: '/fi/admin/rounds/2024/open-answers/quote?question=terveiset&answer=0',
    bound: () => [null],
    fields: { ...ofRound('2024'), question: 'terveiset', answer: '0', quote: 'x' },
    answers: administrators(404),
  },
  withdrawQuoteAction: {
    page: '/fi/admin/rounds/2024/open-answers/quote?question=terveiset&answer=0',
    fields: { ...ofRound('2024'), question: 'terveiset', answer: '0' },
    answers: administrators('→ /fi/admin/rounds/2024/open-answers?said=unquoted'),
  },
  openRoundAction: {
    page: '/fi/admin/rounds/2024/reopen',
    bound: () => [null],
    fields: { ...ofRound('2024'), act: 'reopen', day: '1.1.2020' },
    answers: administrators(200),
  },
  withdrawRoundAction: {
    page: '/fi/admin/rounds/2024/withdraw',
    fields: ofRound('2024'),
    answers: administrators('→ /fi/admin/rounds/2024'),
  },
  // It is published already, or nobody has said to have looked at it: nothing is done.
  publishAction: {
    page: '/fi/admin/rounds/2024/publish',
    bound: () => [null],
    fields: { ...ofRound('2024'), number: '1' },
    answers: administrators(200),
  },
  cancelPublishingAction: {
    page: '/fi/admin/rounds/2024/publish',
    fields: ofRound('2024'),
    answers: administrators('→ /fi/admin/rounds/2024'),
  },
  closeRoundAction: {
    page: '/fi/admin/rounds/2026/close',
    fields: ofRound('2024'),
    answers: administrators('→ /fi/admin/rounds/2024'),
  },
}
