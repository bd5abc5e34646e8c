import type { Locale } from '@/questionnaire/text'
import type admin from './fi/admin.json'
import type answering from './fi/answering.json'
import type api from './fi/api.json'
import type approval from './fi/approval.json'
import type article from './fi/article.json'
import type asking from './fi/asking.json'
import type benchmark from './fi/benchmark.json'
import type chart from './fi/chart.json'
import type closing from './fi/closing.json'
import type cockpit from './fi/cockpit.json'
import type common from './fi/common.json'
import type conditions from './fi/conditions.json'
import type contacts from './fi/contacts.json'
import type cross from './fi/cross.json'
import type files from './fi/files.json'
import type firstSteps from './fi/firstSteps.json'
import type front from './fi/front.json'
import type history from './fi/history.json'
import type imports from './fi/imports.json'
import type info from './fi/info.json'
import type letters from './fi/letters.json'
import type live from './fi/live.json'
import type log from './fi/log.json'
import type mailings from './fi/mailings.json'
import type municipalityPage from './fi/municipalityPage.json'
import type municipalRegister from './fi/municipalRegister.json'
import type newcomer from './fi/newcomer.json'
import type openAnswers from './fi/openAnswers.json'
import type operation from './fi/operation.json'
import type overview from './fi/overview.json'
import type paper from './fi/paper.json'
import type people from './fi/people.json'
import type preparing from './fi/preparing.json'
import type protection from './fi/protection.json'
import type publicPages from './fi/publicPages.json'
import type publishing from './fi/publishing.json'
import type questionnaireDifferences from './fi/questionnaireDifferences.json'
import type questionnaireEditor from './fi/questionnaireEditor.json'
import type register from './fi/register.json'
import type rehearsal from './fi/rehearsal.json'
import type removed from './fi/removed.json'
import type results from './fi/results.json'
import type review from './fi/review.json'
import type roundSettings from './fi/roundSettings.json'
import type sheets from './fi/sheets.json'
import type signIn from './fi/signIn.json'
import type staff from './fi/staff.json'
import type unchanged from './fi/unchanged.json'

/** The compiler knows every text's key from the Finnish files; that the other languages have the same ones says `npm run check`. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: {
      admin: typeof admin
      answering: typeof answering
      api: typeof api
      approval: typeof approval
      article: typeof article
      asking: typeof asking
      benchmark: typeof benchmark
      chart: typeof chart
      closing: typeof closing
      cockpit: typeof cockpit
      common: typeof common
      conditions: typeof conditions
      contacts: typeof contacts
      cross: typeof cross
      files: typeof files
      firstSteps: typeof firstSteps
      front: typeof front
      history: typeof history
      imports: typeof imports
      info: typeof info
      letters: typeof letters
      live: typeof live
      municipalityPage: typeof municipalityPage
      log: typeof log
      newcomer: typeof newcomer
      mailings: typeof mailings
      municipalRegister: typeof municipalRegister
      openAnswers: typeof openAnswers
      operation: typeof operation
      overview: typeof overview
      paper: typeof paper
      people: typeof people
      preparing: typeof preparing
      protection: typeof protection
      publicPages: typeof publicPages
      publishing: typeof publishing
      questionnaireDifferences: typeof questionnaireDifferences
      questionnaireEditor: typeof questionnaireEditor
      rehearsal: typeof rehearsal
      register: typeof register
      removed: typeof removed
      results: typeof results
      review: typeof review
      roundSettings: typeof roundSettings
      sheets: typeof sheets
      signIn: typeof signIn
      staff: typeof staff
      unchanged: typeof unchanged
    }
  }
}
