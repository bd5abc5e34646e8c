import { getTranslations } from 'next-intl/server'
import type { AimedClass, Following } from '@/data/cockpit/following'
import { percent, percentNumber, percentSpan, wholePercent } from '@/messages/numbers/format'
import { sizeClassName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'
import { quantity } from '@/results/words/phrases/quantity'

type FollowingLedeProps = { following: Following; sizeLimits: readonly number[]; locale: Locale }

const mostNamed = 3

/** "Kaksi kuntaa kolmesta on vastannut". @param rate 0..1 */
export async function sayHeadline(rate: number, locale: Locale): Promise<string> {
  const t = await getTranslations('cockpit')
  const whole = wholePercent(rate)
  const told = whole === 0 && rate > 0 ? 'under-one' : whole === 100 && rate < 1 ? 'nearly-all' : whole
  const { text, verb } = quantity(told, 'nominative', 'municipalities', locale)
  const said = t('headline', { quantity: text, verb })
  return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1)
}

/** How far the targets are, which classes are furthest from them, and what the response may come to. */
export async function FollowingLede({ following, sizeLimits, locale }: FollowingLedeProps) {
  const t = await getTranslations('cockpit')
  const register = await getTranslations('register')
  const { targets, missing, bySizeClass, byRegion, expected } = following
  const short = ({ target, rate }: AimedClass) => (target ?? 0) - rate
  const behind = [
    ...bySizeClass.map((row) => ({ row, name: sizeClassName(register, sizeLimits, Number(row.value)) })),
    ...byRegion.map((row) => ({ row, name: register(`region.${row.value as '01'}`) })),
  ]
    .filter(({ row }) => row.missing > 0)
    .sort((one, other) => short(other.row) - short(one.row))
    .slice(0, mostNamed)
    .map(({ name }) => name)
  const target = targets.all === null ? null : percent(targets.all, locale)
  return (
    <>
      {target !== null && missing !== null ? (
        <p>
          {missing > 0 ? t('missing', { target, missing }) : t('onTarget', { target })}
          {behind.length ? ` ${t('behind', { classes: new Intl.ListFormat(locale).format(behind) })}` : null}
        </p>
      ) : null}
      {expected ? (
        <p>
          {t('expected', {
            rounds: expected.rounds,
            est: percent(expected.est, locale),
            range:
              percentNumber(expected.low) === percentNumber(expected.high)
                ? percent(expected.est, locale)
                : percentSpan(expected.low, expected.high, locale),
          })}
        </p>
      ) : null}
    </>
  )
}
