/** Every method of every route: how it is asked, and who is answered what. */
import { administrators, type Expected, everybody, ofMunicipality, ofMunicipalityByApi, type Row, unpublished } from './expected'

export type RouteAsk = { address: string; answers: Row; form?: Record<string, string>; json?: unknown }

const here = 'municipality=005'
const answers = '/api/rounds/2026/answers'
const of = '/api/rounds/[round]'
const toBenchmark = '→ /fi/rounds/2024/benchmark'
const form = (address: string, fields: Record<string, string>, leadsTo: Expected): RouteAsk => ({
  address: `/api/auth/${address}`,
  form: { locale: 'fi', ...fields },
  answers: everybody(leadsTo),
})

const nextAuth = Object.fromEntries(
  ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [
    `${method} /api/auth/[...nextauth]`,
    [
      { address: '/api/auth/callback/email?token=vanha', answers: everybody(404) },
      ...(method === 'GET' ? [{ address: '/api/auth/session', answers: everybody(200) }] : []),
    ],
  ]),
)

const unknown = Object.fromEntries(
  ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [
    `${method} /api/[[...unknown]]`,
    [{ address: '/api/ei/ole', answers: everybody(404) }],
  ]),
)

export const routes: Record<string, readonly RouteAsk[]> = {
  ...nextAuth,
  ...unknown,
  'POST /api/method-not-allowed': [{ address: '/api/method-not-allowed', answers: everybody(405) }],
  'POST /api/auth/letter': [form('letter', { email: 'kuka@muualla.example' }, '→ /fi/sign-in/code')],
  'POST /api/auth/join': [
    form('join', { email: 'kuka@muualla.example', name: 'Kuka', token: 'vanha' }, '→ /fi/join/vanha?problem=gone'),
    form('join', { email: 'kuka@muualla.example', name: 'Kuka', municipality: '000' }, '→ /fi/sign-in/new?problem=municipality'),
  ],
  'POST /api/auth/redeem': [form('redeem', { token: 'vanha' }, '→ /fi/sign-in/confirm?problem=confirm')],
  'POST /api/auth/sign-out': [form('sign-out', {}, '→ /fi'), form('sign-out', { everywhere: 'no' }, '→ /fi')],
  'GET /schemas/questionnaire.json': [{ address: '/schemas/questionnaire.json', answers: everybody(200) }],
  'GET /[locale]/admin/rounds/[round]/questionnaire/export': [
    { address: '/fi/admin/rounds/2026/questionnaire/export', answers: { ...everybody(404), administrator: 200 } },
  ],
  'GET /[locale]/admin/rounds/[round]/questionnaire/import/outline': [
    { address: '/fi/admin/rounds/2026/questionnaire/import/outline', answers: { ...everybody(404), administrator: 200 } },
  ],
  'GET /dcat': [{ address: '/dcat', answers: everybody(200) }],
  'GET /[locale]/demo/letters/[letter]': [{ address: '/fi/demo/letters/0', answers: everybody(404) }],
  'GET /api/health': [{ address: '/api/health', answers: everybody(200) }],
  'GET /api/older-form/[token]': [
    { address: '/api/older-form/unknown', answers: everybody(404) },
    { address: '/api/older-form/not-kept?to=/sv', answers: everybody(200) },
  ],

  [`GET ${of}/answers`]: [{ address: `${answers}?${here}`, answers: ofMunicipalityByApi(200) }],
  [`GET ${of}/answers/[key]/history`]: [{ address: `${answers}/ohjeet/history?${here}`, answers: ofMunicipalityByApi(200) }],
  // What no answer can be: whoever may answer is told so.
  [`PUT ${of}/answers/[key]`]: [
    { address: `${answers}/ohjeet?${here}`, json: { value: 'ei-ole', basedOn: 0 }, answers: ofMunicipalityByApi(422) },
  ],
  [`GET ${of}/live`]: [{ address: `/api/rounds/2026/live?${here}`, answers: ofMunicipalityByApi(200) }],
  [`POST ${of}/submission`]: [{ address: `/api/rounds/2026/submission?${here}`, answers: ofMunicipalityByApi(422) }],

  'GET /[locale]/results/[round]/charts.zip': [
    { address: '/fi/results/2018/charts.zip', answers: everybody(200) },
    { address: '/fi/results/2026/charts.zip', answers: unpublished(200) },
  ],
  'HEAD /[locale]/results/[round]/charts.zip': [{ address: '/fi/results/2030/charts.zip', answers: everybody(404) }],
  // In another site's frame everybody is a visitor.
  'GET /[locale]/results/[round]/[question]/embed': [
    { address: '/fi/results/2018/ohjeet/embed', answers: everybody(200) },
    { address: '/fi/results/2026/ohjeet/embed', answers: everybody(404) },
  ],
  'HEAD /[locale]/results/[round]/[question]/embed': [{ address: '/fi/results/2026/ohjeet/embed', answers: everybody(404) }],
  'GET /[locale]/results/[round]/[question]/[file]': [
    ...['chart.svg', 'chart.png', 'table.csv', 'table.xlsx'].flatMap((file) => [
      { address: `/fi/results/2018/ohjeet/${file}`, answers: everybody(200) },
      { address: `/fi/results/2026/ohjeet/${file}`, answers: unpublished(200) },
    ]),
    { address: '/fi/results/2018/ei-ole/chart.svg', answers: everybody(404) },
    { address: '/fi/results/2018/ohjeet/chart.gif', answers: everybody(404) },
  ],
  'HEAD /[locale]/results/[round]/[question]/[file]': [{ address: '/fi/results/2026/ohjeet/chart.svg', answers: unpublished(200) }],
  'GET /[locale]/questions/[round]/pdf': [
    { address: '/fi/questions/2026/pdf', answers: everybody(200) },
    { address: '/fi/questions/2024/pdf', answers: everybody(404) },
  ],
  'HEAD /[locale]/questions/[round]/pdf': [{ address: '/sv/questions/2030/pdf', answers: everybody(404) }],
  'GET /[locale]/results/[round]/sheets/[file]': [
    { address: '/fi/results/2024/sheets/kuntakysely-2024.csv', answers: everybody(200) },
    { address: '/fi/results/2026/sheets/kuntakysely-2026.csv', answers: unpublished(200) },
  ],
  'GET /[locale]/results/[round]/preview.png': [
    { address: '/fi/results/2024/preview.png', answers: everybody(200) },
    { address: '/fi/results/2026/preview.png', answers: unpublished(200) },
  ],
  'HEAD /[locale]/results/[round]/preview.png': [{ address: '/fi/results/2026/preview.png', answers: unpublished(200) }],
  'HEAD /[locale]/results/[round]/sheets/[file]': [{ address: '/fi/results/2026/sheets/kuntakysely-2026.csv', answers: unpublished(200) }],
  'GET /[locale]/results/[round]/explore/[file]': [
    {
      address: '/fi/results/2024/explore/table-2024.csv?question=vastuu&by=viestintahenkilosto',
      answers: unpublished(200),
    },
  ],
  // A form without a file: whoever may send one is told so.
  'POST /[locale]/admin/contacts/imports': [
    { address: '/fi/admin/contacts/imports', form: {}, answers: administrators('→ /fi/admin/contacts?problem=no-file') },
  ],
  'POST /[locale]/admin/register/classification': [
    { address: '/fi/admin/register/classification', form: {}, answers: administrators('→ /fi/admin/register?problem=no-file') },
  ],
  'POST /[locale]/admin/register/population': [
    { address: '/fi/admin/register/population', form: {}, answers: administrators('→ /fi/admin/register?problem=no-file') },
  ],
  'GET /[locale]/admin/rounds/[round]/municipalities/list': [
    { address: '/fi/admin/rounds/2026/municipalities/list?state=silent', answers: { ...everybody(404), administrator: 200 } },
    { address: '/fi/admin/rounds/2030/municipalities/list', answers: everybody(404) },
  ],
  'GET /[locale]/admin/rounds/[round]/mailings/[purpose]/list': [
    { address: '/fi/admin/rounds/2026/mailings/reminder-1/list', answers: { ...everybody(404), administrator: 200 } },
    { address: '/fi/admin/rounds/2026/mailings/ei-ole/list', answers: everybody(404) },
  ],
  'GET /[locale]/admin/contacts/files/[file]': [
    { address: '/fi/admin/contacts/files/kuntakysely-contacts.csv', answers: { ...everybody(404), administrator: 200 } },
    { address: '/fi/admin/contacts/files/else.csv', answers: everybody(404) },
  ],
  'GET /[locale]/admin/log/files/[file]': [
    { address: '/fi/admin/log/files/kuntakysely-log.csv?what=access', answers: { ...everybody(404), administrator: 200 } },
    { address: '/fi/admin/log/files/kuntakysely-log.csv?what=ei-ole', answers: everybody(404) },
  ],
  'GET /[locale]/admin/rounds/[round]/article/files/[file]': [
    { address: '/fi/admin/rounds/2024/article/files/kuntakysely-2024-article.md', answers: { ...everybody(404), administrator: 200 } },
    { address: '/fi/admin/rounds/2026/article/files/kuntakysely-2026-article.md', answers: everybody(404) },
  ],
  'GET /[locale]/admin/rounds/[round]/revisions/[file]': [
    { address: '/fi/admin/rounds/2024/revisions/kuntakysely-2024-r1.json', answers: { ...everybody(404), administrator: 200 } },
    { address: '/fi/admin/rounds/2024/revisions/kuntakysely-2024-r9.json', answers: everybody(404) },
  ],
  'GET /[locale]/rounds/[round]/[section]': [
    { address: '/fi/rounds/2026/tekoaly', answers: everybody('→ /fi/rounds/2026/sections/tekoaly') },
  ],
  'GET /[locale]/rounds/[round]/answers/pdf': [
    {
      address: `/fi/rounds/2026/answers/pdf?${here}`,
      answers: {
        ...ofMunicipality(200),
        ...{
          analyst: 200,
          removed: 404,
          visitor: '→ /fi/rounds/2026/answers',
          expired: '→ /fi/rounds/2026/answers',
          tampered: '→ /fi/rounds/2026/answers',
        },
      },
    },
  ],
  'GET /[locale]/rounds/[round]/benchmark/pdf': [
    {
      address: `/fi/rounds/2024/benchmark/pdf?${here}`,
      answers: {
        ...ofMunicipality(200),
        ...{ analyst: 200, removed: 404, visitor: toBenchmark, expired: toBenchmark, tampered: toBenchmark },
      },
    },
  ],
}
