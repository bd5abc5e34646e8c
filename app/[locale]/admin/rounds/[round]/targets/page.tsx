import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableField, RefusableForm, RefusableForms, RefusableHidden } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { getTargetsToEdit } from '@/data/cockpit/targets'
import { getViewer } from '@/data/identity/session'
import { percentNumber } from '@/messages/numbers/format'
import { sizeClassName } from '@/messages/size-class'
import { getWholeTexts } from '@/messages/whole-texts'
import { targetField } from '@/questionnaire/response-targets'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import styles from '../../../files.module.css'
import { saveTargetsAction } from './actions'

type Props = PageProps<'/[locale]/admin/rounds/[round]/targets'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

const shown = (target: number | null | undefined): string => (target ? percentNumber(target) : '')

/** Which response the round aims at: of all municipalities, by size class, in any region and language group. */
export default async function TargetsPage({ params }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const { targets, version, survey, sizeLimits } = await guarded(getTargetsToEdit(await getViewer(), round))
  const t = await getTranslations('cockpit')
  const whole = await getWholeTexts('cockpit')
  const admin = await getTranslations('admin')
  const register = await getTranslations('register')
  const hint = t('targets.hint')
  const at = `/${locale}/admin/rounds/${round}`
  const field = (name: string, label: string, target: number | null | undefined) => (
    <RefusableField
      key={name}
      id={name}
      name={name}
      label={label}
      hint={hint}
      maxLength={10}
      inputMode="decimal"
      defaultValue={shown(target)}
    />
  )
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={at}>{admin('backToRound', { round })}</BackLink>
      <RefusableForms
        action={saveTargetsAction}
        title={`${whole('targets.title')} – ${round} – Kuntakysely`}
        errorPrefix={t('errorPrefix')}
        errorTitle={t('errorTitle')}
      >
        <div className="stack-l">
          <div className="head">
            <p className="kicker">{`${say(survey, locale)} ${round}`}</p>
            <h1>{t('targets.title')}</h1>
            <p className="lede ui">{t('targets.lede')}</p>
          </div>
          <RefusableForm name="targets" className={styles.form}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="round" value={round} />
            <RefusableHidden name="version" value={String(version)} />
            {field('all', t('targets.all'), targets.all)}
            <h2 className="size-l">{t('targets.sizeClasses')}</h2>
            {[...sizeLimits, 0].map((_, index) => {
              const own = index + 1
              const name = sizeClassName(register, sizeLimits, own)
              return field(targetField(own), t('targets.sizeClass', { name }), targets.sizeClass[String(own)])
            })}
            {field('region', t('targets.region'), targets.region)}
            {field('language', t('targets.language'), targets.language)}
            <p className="actions">
              <Button>{t('targets.save')}</Button>
              <a href={at}>{t('targets.cancel')}</a>
            </p>
          </RefusableForm>
        </div>
      </RefusableForms>
    </AdminFrame>
  )
}
