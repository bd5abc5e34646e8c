import { getTranslations } from 'next-intl/server'
import type { Following } from '@/data/cockpit/following'
import { percent, percentNumber, percentSpan } from '@/messages/numbers/format'
import { sizeClassName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'
import { rateOf, splitByTarget } from '@/results/round-progress'
import { capital } from '@/results/words/findings/template'
import { quantity, toldOf } from '@/results/words/phrases/quantity'

type FollowingLedeProps = { following: Following; sizeLimits: readonly number[]; locale: Locale }

const mostNamed = 3

/** "Kaksi kuntaa kolmesta on vastannut". */
export async function sayHeadline({ sent, municipalities }: { sent: number; municipalities: number }, locale: Locale): Promise<string> {
  const t = await getTranslations('cockpit')
  const told = toldOf(rateOf(sent, municipalities), { count: sent, base: municipalities })
  const { text, verb } = quantity(told, 'nominative', 'municipalities', locale)
  return capital(t('headline', { quantity: text, verb }))
}

/** How far the targets are, which classes are furthest from them, and what the response may come to. */
export async function FollowingLede({ following, sizeLimits, locale }: FollowingLedeProps) {
  const t = await getTranslations('cockpit')
  const register = await getTranslations('register')
  const { targets, missing, bySizeClass, byRegion, expected } = following
  const classes = [
    ...bySizeClass.map((row) => ({ ...row, name: sizeClassName(register, sizeLimits, Number(row.value)) })),
    ...byRegion.map((row) => ({ ...row, name: register(`region.${row.value as '01'}`) })),
  ]
  const behind = splitByTarget(classes)
    .behind.slice(0, mostNamed)
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
