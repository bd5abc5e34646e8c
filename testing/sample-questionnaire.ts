/** A small questionnaire with one question of every type, for tests and for whoever wants to see the format at a glance. */
import { type QuestionnaireInput, questionnaireSchema } from '@/questionnaire/document'

const same = (word: string) => ({ fi: word, sv: word, en: word })
const option = (key: string, tone?: 'yes' | 'partly' | 'no') => ({ key, label: same(key), ...(tone ? { tone } : {}) })

const input: QuestionnaireInput = {
  key: 'sample',
  title: same('Sample'),
  sections: [
    {
      key: 'ohjeet',
      title: same('Ohjeet'),
      task: same('Kerro ohjeista'),
      questions: [
        { type: 'block', key: 'alku', title: same('Alku'), body: same('Lue tämä.') },
        {
          type: 'single',
          key: 'ohjeet',
          title: same('Ohjeet?'),
          label: same('Ohjeet'),
          required: true,
          options: [option('on', 'yes'), option('suunnitteilla', 'partly'), option('ei', 'no')],
          headline: ['on'],
        },
        {
          type: 'multiple',
          key: 'koulutus',
          title: same('Koulutus?'),
          label: same('Koulutus'),
          required: true,
          options: [option('henkilosto'), option('johto'), option('muu')],
          other: 'muu',
          none: same('Ei kenellekään'),
          headline: ['henkilosto'],
        },
        {
          type: 'scale',
          key: 'tyytyvaisyys',
          title: same('Tyytyväisyys?'),
          label: same('Tyytyväisyys'),
          prefill: 'fresh',
          protect: true,
          low: same('huono'),
          high: same('hyvä'),
          eos: same('En osaa sanoa'),
          headline: ['4', '5'],
        },
      ],
    },
    {
      key: 'johto',
      title: same('Johto'),
      task: same('Kerro johdosta'),
      questions: [
        {
          type: 'single',
          key: 'johtaja_some',
          title: same('Johtaja somessa?'),
          label: same('Johtaja somessa'),
          options: [option('kylla', 'yes'), option('ei', 'no')],
          headline: ['kylla'],
        },
        {
          type: 'multiple',
          key: 'johtaja_kanavat',
          title: same('Missä?'),
          label: same('Johtajan kanavat'),
          base: 'all',
          when: { question: 'johtaja_some', is: 'kylla' },
          options: [option('facebook'), option('twitter')],
          none: same('Ei missään'),
          headline: ['facebook'],
        },
        {
          type: 'matrix',
          key: 'tiheys',
          title: same('Kuinka usein?'),
          label: same('Tiheys'),
          rows: [option('facebook'), option('instagram')],
          columns: [option('paivittain'), option('harvemmin')],
          headline: ['paivittain'],
        },
        {
          type: 'number',
          key: 'tyoaika',
          title: same('Työaika?'),
          label: same('Työaika'),
          unit: same('htv'),
          min: 0,
          max: 500,
          decimals: 1,
        },
        { type: 'date', key: 'valmis', title: same('Milloin?'), label: same('Valmis'), min: '2020-01-01' },
        { type: 'short', key: 'nimi', title: same('Nimi?'), label: same('Nimi'), public: false, maxLength: 100 },
        { type: 'long', key: 'terveiset', title: same('Terveiset?'), label: same('Terveiset'), public: false, maxLength: 2000 },
      ],
    },
  ],
}

export const sampleQuestionnaire = questionnaireSchema.parse(input)
