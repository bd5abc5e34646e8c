/** Every page: which address is asked, and who is answered what. */
import { administrators, analysts, everybody, ofMunicipality, people, type Row, unpublished } from './expected'
import { target } from './viewers'

const round = '/fi/rounds/2026'
const here = 'municipality=005'
const of = '/[locale]/rounds/[round]'

/** By page: its addresses, each with its answers. */
export const pages: Record<string, readonly (readonly [address: string, answers: Row])[]> = {
  '/[locale]': [['/fi', everybody(200)]],
  '/[locale]/[...unknown]': [['/fi/ei/ole', everybody(404)]],
  '/[locale]/accessibility': [['/fi/accessibility', everybody(200)]],
  '/[locale]/contact': [['/fi/contact', everybody(200)]],
  '/[locale]/data': [['/fi/data', everybody(200)]],
  '/[locale]/method': [['/fi/method', everybody(200)]],
  '/[locale]/privacy': [['/fi/privacy', everybody(200)]],
  '/[locale]/demo/letters': [['/fi/demo/letters', everybody(200)]],
  '/[locale]/sign-in': [['/fi/sign-in', everybody(200)]],
  '/[locale]/sign-in/code': [['/fi/sign-in/code', everybody(200)]],
  '/[locale]/sign-in/confirm': [['/fi/sign-in/confirm?token=vanha', everybody(200)]],
  '/[locale]/sign-in/new': [['/fi/sign-in/new', everybody(200)]],
  '/[locale]/sign-out': [['/fi/sign-out', people(200)]],
  '/[locale]/join': [['/fi/join', people(200)]],
  '/[locale]/join/[token]': [['/fi/join/vanha', everybody(200)]],

  '/[locale]/questions/[round]': [
    ['/fi/questions/2026', everybody(200)],
    ['/fi/questions/2024', everybody(404)],
    ['/fi/questions/2030', everybody(404)],
  ],

  '/[locale]/results/[round]': [
    ['/fi/results/2024', everybody(200)],
    ['/fi/results/2026', unpublished(200)],
    ['/fi/results/2030', everybody(404)],
  ],
  '/[locale]/results/[round]/[question]': [
    ['/fi/results/2024/kanavat', everybody(200)],
    ['/fi/results/2026/kanavat', unpublished(200)],
  ],
  '/[locale]/results/[round]/explore': [
    ['/fi/results/2024/explore', analysts(200)],
    ['/fi/results/2026/explore?question=ohjeet&by=sizeClass', analysts(200)],
    ['/fi/results/2030/explore', { ...people(404) }],
  ],
  '/[locale]/results/[round]/tables': [
    ['/fi/results/2024/tables', everybody(200)],
    ['/fi/results/2026/tables', unpublished(200)],
  ],
  '/[locale]/results/[round]/tables/[table]': [
    ['/fi/results/2024/tables/vastuu-by-viestintahenkilosto', everybody(200)],
    ['/fi/results/2024/tables/vastuu-by-ohjeet', everybody(404)],
    ['/fi/results/2026/tables/vastuu-by-viestintahenkilosto', everybody(404)],
  ],
  '/[locale]/results/[round]/all-questions': [
    ['/fi/results/2024/all-questions', everybody(200)],
    ['/fi/results/2026/all-questions', unpublished(200)],
    ['/fi/results/2017/all-questions', everybody(200)],
  ],
  '/[locale]/results/[round]/method-and-quality': [
    ['/fi/results/2024/method-and-quality', everybody(200)],
    ['/fi/results/2026/method-and-quality', unpublished(200)],
    ['/fi/results/2017/method-and-quality', everybody(200)],
  ],

  '/[locale]/rounds': [['/fi/rounds', { ...people(200), administrator: '→ /fi/admin', analyst: '→ /fi/analysis' }]],
  [of]: [
    [`${round}?${here}`, ofMunicipality(200)],
    ['/fi/rounds/2030', { ...people(404) }],
  ],
  [`${of}/answers`]: [[`${round}/answers?${here}`, ofMunicipality(200)]],
  [`${of}/asked`]: [[`${round}/asked?${here}&section=tekoaly`, ofMunicipality(`→ ${round}/sections/tekoaly`)]],
  [`${of}/benchmark`]: [
    ['/fi/rounds/2024/benchmark?municipality=005', ofMunicipality(200, '2024')],
    [`${round}/benchmark?${here}`, ofMunicipality(404)],
  ],
  [`${of}/benchmark/peers`]: [['/fi/rounds/2024/benchmark/peers?municipality=005', ofMunicipality(200, '2024')]],
  [`${of}/check`]: [[`${round}/check?${here}`, ofMunicipality(200)]],
  [`${of}/earlier`]: [[`${round}/earlier?${here}`, ofMunicipality(200)]],
  [`${of}/handover`]: [[`${round}/handover?${here}&section=tekoaly`, ofMunicipality(200)]],
  [`${of}/history`]: [[`${round}/history?${here}`, ofMunicipality(200)]],
  [`${of}/history/[key]`]: [[`${round}/history/ohjeet?${here}`, ofMunicipality(200)]],
  [`${of}/leave`]: [[`${round}/leave?${here}`, ofMunicipality(200)]],
  [`${of}/people`]: [[`${round}/people?${here}`, ofMunicipality(200)]],
  [`${of}/people/remove`]: [[`${round}/people/remove?${here}&person=kunta-005-4`, ofMunicipality(200)]],
  // An administrator is no member, and has nothing to pass on.
  [`${of}/people/transfer`]: [[`${round}/people/transfer?${here}`, { ...ofMunicipality(200), administrator: 404 }]],
  // Of those who are there now nobody was removed.
  [`${of}/removed`]: [[`${round}/removed?${here}`, { ...people(404), removed: 200 }]],
  [`${of}/sections/[section]`]: [[`${round}/sections/tekoaly?${here}`, ofMunicipality(200)]],
  [`${of}/sent`]: [[`${round}/sent?${here}`, ofMunicipality(`→ ${round}`)]],
  [`${of}/unchanged`]: [[`${round}/unchanged?${here}`, ofMunicipality(200)]],

  '/[locale]/analysis': [['/fi/analysis', analysts(200)]],
  '/[locale]/analysis/[round]': [
    ['/fi/analysis/2026', analysts(200)],
    ['/fi/analysis/2030', { ...people(404) }],
  ],
  '/[locale]/analysis/[round]/[municipality]': [
    ['/fi/analysis/2026/005', analysts(200)],
    ['/fi/analysis/2026/000', { ...people(404) }],
  ],
  '/[locale]/analysis/[round]/[municipality]/benchmark': [
    ['/fi/analysis/2024/005/benchmark', analysts(200)],
    ['/fi/analysis/2026/005/benchmark', { ...people(404) }],
  ],

  '/[locale]/admin': [['/fi/admin', administrators(200)]],
  '/[locale]/admin/log': [['/fi/admin/log', administrators(200)]],
  '/[locale]/admin/people': [['/fi/admin/people', administrators(200)]],
  '/[locale]/admin/people/remove': [[`/fi/admin/people/remove?person=${target}`, administrators(200)]],
  '/[locale]/admin/people/role': [[`/fi/admin/people/role?person=${target}`, administrators(200)]],
  '/[locale]/admin/contacts': [['/fi/admin/contacts', administrators(200)]],
  '/[locale]/admin/contacts/imports/[import]': [['/fi/admin/contacts/imports/99999', administrators(404)]],
  '/[locale]/admin/municipalities/[municipality]': [
    ['/fi/admin/municipalities/005', administrators(200)],
    ['/fi/admin/municipalities/000', { ...people(404) }],
  ],
  '/[locale]/admin/municipalities/[municipality]/contacts/[contact]': [['/fi/admin/municipalities/005/contacts/new', administrators(200)]],
  '/[locale]/admin/register': [['/fi/admin/register', administrators(200)]],
  '/[locale]/admin/register/imports/[import]': [['/fi/admin/register/imports/99999', administrators(404)]],
  '/[locale]/admin/letters': [['/fi/admin/letters', administrators(200)]],
  '/[locale]/admin/rounds/new': [['/fi/admin/rounds/new', administrators(200)]],
  '/[locale]/admin/surveys/new': [['/fi/admin/surveys/new', administrators(200)]],
  '/[locale]/admin/rounds/[round]/mailings': [['/fi/admin/rounds/2026/mailings', administrators(200)]],
  '/[locale]/admin/rounds/[round]/mailings/[purpose]': [
    ['/fi/admin/rounds/2026/mailings/reminder-1', administrators(200)],
    ['/fi/admin/rounds/2026/mailings/own-answered-1', administrators(200)],
    ['/fi/admin/rounds/2026/mailings/ei-ole', everybody(404)],
  ],
  '/[locale]/admin/rounds/[round]/mailings/[purpose]/texts/[language]': [
    ['/fi/admin/rounds/2026/mailings/thanks/texts/sv', administrators(200)],
  ],
  '/[locale]/admin/rounds/[round]/municipalities': [
    ['/fi/admin/rounds/2026/municipalities?state=silent', administrators(200)],
    ['/fi/admin/rounds/2030/municipalities', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/targets': [
    ['/fi/admin/rounds/2026/targets', administrators(200)],
    ['/fi/admin/rounds/2030/targets', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/municipalities/[municipality]': [
    ['/fi/admin/rounds/2026/municipalities/005', administrators(200)],
    ['/fi/admin/rounds/2026/municipalities/000', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/municipalities/[municipality]/[act]': [
    ['/fi/admin/rounds/2026/municipalities/005/call', administrators(200)],
    ['/fi/admin/rounds/2026/municipalities/005/ei-ole', everybody(404)],
  ],
  '/[locale]/admin/rounds/[round]/frame': [
    ['/fi/admin/rounds/2026/frame', administrators(200)],
    ['/fi/admin/rounds/2030/frame', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/wording': [
    ['/fi/admin/rounds/2026/wording', administrators(200)],
    ['/fi/admin/rounds/2026/wording?question=ohjeet', administrators(200)],
    // It is not open.
    ['/fi/admin/rounds/2024/wording', administrators(404)],
  ],
  // Nothing is rehearsed: e2e/rounds/rehearsal.spec.ts does.
  '/[locale]/admin/rounds/[round]/rehearsal': [['/fi/admin/rounds/2026/rehearsal', administrators(404)]],
  '/[locale]/rehearsal/[round]': [['/fi/rehearsal/2026-koe?key=x', { ...everybody(404) }]],
  // Only of a planned round, of which the demonstration has none: e2e/rounds/new-round.spec.ts makes one.
  '/[locale]/admin/rounds/[round]/schedule': [['/fi/admin/rounds/2026/schedule', administrators(404)]],
  '/[locale]/admin/rounds/[round]': [['/fi/admin/rounds/2026', administrators(200)]],
  '/[locale]/admin/rounds/[round]/[act]': [['/fi/admin/rounds/2024/reopen', administrators(200)]],
  // Its newest version is public, and there is nothing to look through: e2e/stories/publishing.spec.ts has a round that waits.
  '/[locale]/admin/rounds/[round]/publish': [['/fi/admin/rounds/2024/publish', administrators('→ /fi/admin/rounds/2024')]],
  '/[locale]/admin/rounds/[round]/publish/preview': [
    ['/fi/admin/rounds/2024/publish/preview', administrators(200)],
    // Nothing of it is frozen.
    ['/fi/admin/rounds/2026/publish/preview', administrators(404)],
  ],
  '/[locale]/admin/rounds/[round]/revisions': [['/fi/admin/rounds/2024/revisions', administrators(200)]],
  '/[locale]/admin/rounds/[round]/close': [
    ['/fi/admin/rounds/2026/close', administrators(200)],
    // It is closed, with its choices made.
    ['/fi/admin/rounds/2024/close', administrators(404)],
  ],
  '/[locale]/admin/rounds/[round]/article': [
    ['/fi/admin/rounds/2024/article', administrators(200)],
    ['/fi/admin/rounds/2026/article', administrators(200)],
  ],
  '/[locale]/admin/rounds/[round]/article/[part]': [['/fi/admin/rounds/2024/article/ohjeet', administrators(200)]],
  '/[locale]/admin/rounds/[round]/open-answers': [['/fi/admin/rounds/2024/open-answers', administrators(200)]],
  // Which answer is quoted is not the walk's to know: there is no first one.
  '/[locale]/admin/rounds/[round]/open-answers/quote': [
    ['/fi/admin/rounds/2024/open-answers/quote?question=terveiset&answer=0', administrators(404)],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire': [
    ['/fi/admin/rounds/2026/questionnaire', administrators(200)],
    ['/fi/admin/rounds/2030/questionnaire', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/preview/[section]': [
    ['/fi/admin/rounds/2026/questionnaire/preview/kaytannot', administrators(200)],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/questions/[question]': [
    ['/fi/admin/rounds/2026/questionnaire/questions/ohjeet', administrators(200)],
    ['/fi/admin/rounds/2026/questionnaire/questions/ei_ole', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/preview/[section]/narrow': [
    ['/fi/admin/rounds/2026/questionnaire/preview/kaytannot/narrow', administrators(200)],
    ['/fi/admin/rounds/2026/questionnaire/preview/ei_ole/narrow', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/questions/[question]/results': [
    ['/fi/admin/rounds/2026/questionnaire/questions/ohjeet/results', administrators(200)],
    ['/fi/admin/rounds/2026/questionnaire/questions/ei_ole/results', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/questions/[question]/rows/[row]': [
    ['/fi/admin/rounds/2026/questionnaire/questions/julkaisutiheys/rows/facebook', administrators(200)],
    ['/fi/admin/rounds/2026/questionnaire/questions/julkaisutiheys/rows/ei_ole', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/sections/[section]': [
    ['/fi/admin/rounds/2026/questionnaire/sections/kaytannot', administrators(200)],
    ['/fi/admin/rounds/2026/questionnaire/sections/ei_ole', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/versions/compare': [
    ['/fi/admin/rounds/2026/questionnaire/versions/compare', administrators(200)],
    ['/fi/admin/rounds/2030/questionnaire/versions/compare', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/versions': [['/fi/admin/rounds/2026/questionnaire/versions', administrators(200)]],
  '/[locale]/admin/rounds/[round]/settings': [
    ['/fi/admin/rounds/2026/settings', administrators(200)],
    ['/fi/admin/rounds/2030/settings', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/compare': [
    ['/fi/admin/rounds/2026/questionnaire/compare', administrators(200)],
    ['/fi/admin/rounds/2030/questionnaire/compare', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/compare/[question]': [
    ['/fi/admin/rounds/2026/questionnaire/compare/koulutus', administrators(200)],
    ['/fi/admin/rounds/2026/questionnaire/compare/ei_ole', { ...people(404) }],
  ],
  '/[locale]/admin/rounds/[round]/questionnaire/import': [['/fi/admin/rounds/2026/questionnaire/import', administrators(200)]],
  '/[locale]/admin/sign-out': [[`/fi/admin/sign-out?person=${target}`, administrators(200)]],
}
