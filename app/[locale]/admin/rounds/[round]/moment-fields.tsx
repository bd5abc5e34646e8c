import { getTranslations } from 'next-intl/server'
import { RefusableAsked, RefusableChoices, RefusableField } from '@/components/ui/form/refusable'

interface MomentFieldsProps {
  dayLabel: string
  timeLabel: string
  /** What the fields begin with; nothing, unless said. */
  suggested?: { day: string; time: string }
}

/** Day and hour, which `readDue` reads; an hour that comes twice is asked about once it was typed. */
export async function MomentFields({ dayLabel, timeLabel, suggested }: MomentFieldsProps) {
  const schedule = await getTranslations('preparing.schedule')
  const offsets = [
    { value: '+03', label: schedule('summer') },
    { value: '+02', label: schedule('winter') },
  ]
  const from = (text: string | undefined) => (text === undefined ? {} : { defaultValue: text })
  return (
    <>
      <RefusableField id="opensDay" name="opensDay" label={dayLabel} hint={schedule('dayHint')} maxLength={40} {...from(suggested?.day)} />
      <RefusableField
        id="opensTime"
        name="opensTime"
        label={timeLabel}
        hint={schedule('timeHint')}
        maxLength={20}
        {...from(suggested?.time)}
      />
      <RefusableAsked name="opensTwice" value="">
        <RefusableChoices legend={schedule('which')} name="opensOffset" items={offsets} chosen="" />
      </RefusableAsked>
    </>
  )
}
