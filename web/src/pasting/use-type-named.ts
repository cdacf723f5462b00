import { foldName } from '@maillage/shared/map/fold-name'
import type { OwnType } from '@maillage/shared/map/own-words'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { ACTOR_TYPE_CODES, type ActorType } from '@maillage/shared/territory/actor-types'
import { guessActorType } from '@maillage/shared/territory/guess-actor-type'
import { useMemo } from 'react'
import { typeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { useOwnWords } from '../map-session/use-own-words'

/** The type that is called so on this screen or in this territory, or whose code it is; for the name of a sphere, its type for all else. */
export function useTypeNamed(): (words: string) => string | undefined {
  const t = useTranslate()
  const own = useOwnWords().types
  return useMemo(() => {
    const types = new Map<string, string>([...typesByWords(t), ...own.map(ownByWords)])
    const spheres = spheresByWord(t)
    return (words) => {
      const folded = foldName(words)
      const sphere = spheres.get(folded)
      return types.get(folded) ?? guessActorType(words) ?? (sphere && `other-${sphere}`)
    }
  }, [t, own])
}

function ownByWords({ code, label }: OwnType): [string, string] {
  return [foldName(label), code]
}

function typesByWords(t: Translate): ReadonlyMap<string, ActorType> {
  return new Map(
    ACTOR_TYPE_CODES.flatMap((type) => [
      [foldName(type), type],
      [foldName(typeLabel(t, type)), type],
    ]),
  )
}

/** « Hébergement / AHI » is meant by the whole of it and by each of its words. */
function spheresByWord(t: Translate): ReadonlyMap<string, Sphere> {
  return new Map(
    SPHERES.flatMap((sphere) => {
      const label = foldName(t(`sphere.${sphere}`))
      return [label, ...label.split(' ')].map((word) => [word, sphere] as const)
    }),
  )
}
