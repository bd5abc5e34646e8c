/** Addresses of every page of the journeys, after "/fi". */
import { isAsking } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { questionnaireOf } from '@/testing/demonstration'

export const open = [
  '',
  '/accessibility',
  '/privacy',
  '/contact',
  '/data',
  '/method',
  '/questions/2026',
  '/demo/letters',
  '/sign-in',
  '/sign-in/new',
  '/sign-in/new?problem=municipality',
  '/sign-in/confirm?token=vanha',
  '/join/vanha',
  '/ei/ole',
]

const hasResults = (question: Asking) => question.type !== 'short' && question.type !== 'long'

/** The question pages of a round, one of each type; what people wrote has none. */
function questionOfEachType(round: string): string[] {
  const questions = questionnaireOf(round)
    .sections.flatMap((section) => section.questions.filter(isAsking))
    .filter(hasResults)
  const firsts = new Map([...questions].reverse().map((question) => [question.type, question.key]))
  return [...firsts.values()].map((key) => `/results/${round}/${key}`)
}

export const results = () => [
  ...['2018', '2024'].flatMap((round) => [
    `/results/${round}`,
    `/results/${round}/tables`,
    `/results/${round}/tables/vastuu-by-viestintahenkilosto`,
    `/results/${round}/all-questions`,
    `/results/${round}/method-and-quality`,
    ...questionOfEachType(round),
  ]),
  '/results/2024/vastuu?option=tietotekniikka',
]

export const answering = () => [
  '/rounds/2026',
  ...questionnaireOf('2026').sections.map((section) => `/rounds/2026/sections/${section.key}`),
  '/rounds/2026/check',
  '/rounds/2026/check?show=all',
  '/rounds/2026/unchanged',
  '/rounds/2026/leave',
  '/rounds/2026/people',
  '/rounds/2026/people/transfer',
  '/rounds/2026/people/remove?person=kunta-005-4',
  '/rounds/2026/handover?section=tekoaly',
  '/join',
  '/rounds/2026/history',
  '/rounds/2026/history/ohjeet',
  '/rounds/2026/history/julkaisutiheys',
  '/rounds/2026/history/tyytyvaisyys',
  '/rounds/2026/earlier',
  '/rounds/2026/answers',
  '/sign-out',
]

/** Pages of a round that is over, as the municipality sees them. */
export const closed = [
  '/rounds/2024',
  '/rounds/2024/sections/kaytannot',
  '/rounds/2024/check',
  '/rounds/2024/answers',
  '/rounds/2024/history/ohjeet',
  '/rounds/2024/earlier',
  '/rounds/2024/benchmark',
  '/rounds/2024/benchmark/peers',
]

/** By what they are about: as many as are read in one sitting. */
export const administratorPages = {
  'the service': [
    '/admin',
    '/admin/contacts',
    '/admin/contacts?show=unreached',
    '/admin/municipalities/005',
    '/admin/municipalities/588',
    '/admin/municipalities/005/contacts/new',
    '/admin/register',
    '/admin/letters',
    '/admin/sign-out?person=kunta-005-4',
    '/admin/rounds/new',
    '/admin/surveys/new',
  ],
  people: [
    '/admin/people',
    '/admin/people/role?person=analyytikko',
    '/admin/people/remove?person=yllapito',
    '/admin/log',
    '/admin/log?what=rounds&from=1.1.2024',
    '/admin/log?municipality=Ankkalinna&from=31.2.2026',
    '/analysis',
    '/analysis/2026',
    '/analysis/2026/005',
    '/analysis/2024/005/benchmark',
  ],
  'a round': [
    '/admin/rounds/2026',
    '/admin/rounds/2026/frame',
    '/admin/rounds/2026/wording',
    '/admin/rounds/2026/wording?question=ohjeet',
    '/admin/rounds/2026/mailings',
    '/admin/rounds/2026/mailings/reminder-1',
    '/admin/rounds/2026/mailings/results',
    '/admin/rounds/2026/mailings/own-silent-1',
    '/admin/rounds/2026/mailings/own-all-1/texts/fi',
    '/admin/rounds/2026/mailings/invitation/texts/sv',
    '/admin/rounds/2026/close',
    '/admin/rounds/2026/settings',
    '/admin/rounds/2024/settings',
    '/admin/rounds/2024',
    '/admin/rounds/2024/reopen',
    '/admin/rounds/2024/withdraw',
    '/admin/rounds/2024/publish/preview',
    '/admin/rounds/2024/revisions',
  ],
  'municipalities in a round': [
    '/admin/rounds/2026/municipalities?state=silent&sizeClass=7&order=size',
    '/admin/rounds/2026/targets',
    '/admin/rounds/2026/municipalities/005',
    '/admin/rounds/2026/municipalities/005/call',
    '/admin/rounds/2026/municipalities/005/extend',
    '/admin/rounds/2026/municipalities/005/proxy',
  ],
  'a questionnaire': [
    '/admin/rounds/2026/questionnaire',
    '/admin/rounds/2026/questionnaire/sections/kaytannot',
    '/admin/rounds/2026/questionnaire/questions/ohjeet',
    '/admin/rounds/2026/questionnaire/questions/julkaisutiheys/rows/facebook',
    '/admin/rounds/2026/questionnaire/versions',
    '/admin/rounds/2026/questionnaire/versions/compare?from=before&to=now',
    '/admin/rounds/2026/questionnaire/preview/kaytannot',
    '/admin/rounds/2026/questionnaire/preview/kaytannot?width=narrow',
    '/admin/rounds/2026/questionnaire/preview/kaytannot/narrow',
    '/admin/rounds/2026/questionnaire/questions/ohjeet/results',
    '/admin/rounds/2026/questionnaire/questions/kanavat/results',
    '/admin/rounds/2026/questionnaire/questions/julkaisutiheys/results',
    '/admin/rounds/2026/questionnaire/questions/some_tyoaika/results',
    '/admin/rounds/2026/questionnaire/compare',
    '/admin/rounds/2026/questionnaire/compare/valtuusto_suorana',
    '/admin/rounds/2026/questionnaire/compare/saavutettavuus',
    '/admin/rounds/2026/questionnaire/import',
  ],
  results: [
    '/admin/rounds/2024/article',
    '/admin/rounds/2024/article/ohjeet',
    '/admin/rounds/2024/open-answers',
    '/admin/rounds/2024/open-answers?question=kanavat.other&search=podcast',
    '/results/2026',
    '/results/2026/kanavat',
    '/results/2024/explore',
    '/results/2024/explore?question=vastuu&by=viestintahenkilosto',
    '/results/2024/explore?question=kanavat&by=region&language=fi',
    '/results/2024/explore?question=viestinta_tyoaika&by=sizeClass',
    '/results/2024/explore?question=ei_ole&by=sizeClass',
    '/results/2026/method-and-quality',
  ],
}
export const administering = Object.values(administratorPages).flat()
