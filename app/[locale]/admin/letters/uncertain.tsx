import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import type { UnsentLetter } from '@/data/letters/fates'
import type { Locale } from '@/questionnaire/text'
import { decideLetterAction } from './actions'

interface UncertainProps {
  letter: number
  uncertain: NonNullable<UnsentLetter['uncertain']>
  locale: Locale
}

/** Of a letter that may have left: by what mail servers know it, and the administrator's decision. */
export async function Uncertain({ letter, uncertain: { messageId, isUseful }, locale }: UncertainProps) {
  const t = await getTranslations('mailings')
  return (
    <div className="stack">
      <p className="small muted">
        {t('decide.messageId')} <code>{messageId}</code>
      </p>
      <form action={decideLetterAction} className="actions">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="letter" value={letter} />
        <Button kind="second" small name="decision" value="left">
          {t('decide.left')}
        </Button>
        {isUseful ? (
          <Button kind="second" small name="decision" value="again">
            {t('decide.again')}
          </Button>
        ) : null}
      </form>
    </div>
  )
}
