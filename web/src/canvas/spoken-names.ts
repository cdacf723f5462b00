import type { Actor } from '@maillage/shared/map/actor'
import type { Link } from '@maillage/shared/map/link'
import { isDirected } from '@maillage/shared/map/link'
import type { OwnWords } from '@maillage/shared/map/own-words'
import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { levelOf } from '../drawing/link-look'
import { themeLabel, typeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'
import { shownName } from '../i18n/shown-name'

/** What a card says of an actor beside its name: none of it is read in the drawing alone. */
export interface ActorRoles {
  readonly linkCount: number
  readonly endingCount: number
}

/** What a screen reader says of an actor: "Emergence-s, Chantier d’insertion, Insertion / IAE, 5 liens". */
export function actorName(t: Translate, actor: Actor, { linkCount, endingCount }: ActorRoles, words: OwnWords): string {
  const programmes = actor.programmes.map((programme) => t(`programme.${programme}`)).join(', ')
  const roles = [
    actor.isFunder && t('canvas.funder'),
    programmes && t('canvas.takesPart', { programmes }),
    endingCount > 0 && t('canvas.agreementsEnding', { count: endingCount }),
  ].filter(Boolean)
  return t('canvas.actorName', {
    name: shownName(t, actor),
    type: typeLabel(t, actor.type, words),
    sphere: t(`sphere.${sphereOf(actor.type)}`),
    carrier: actor.isCarrier ? 'yes' : 'no',
    locked: actor.isLocked ? 'yes' : 'no',
    roles: roles.map((role) => `, ${role}`).join(''),
    links: linkCount,
  })
}

/** What a screen reader says of a link: "Emergence-s et CPAM, niveau 4, structurés, santé, accès aux droits". */
export function linkName(
  t: Translate,
  link: Link,
  [from, to]: readonly [Actor | undefined, Actor | undefined],
  words: OwnWords,
): string {
  const ends = { from: shownName(t, from), to: shownName(t, to) }
  const level = levelOf(link)
  const gap = gapToDiscuss(link)
  return [
    t(isDirected(link.kind) ? 'canvas.linkWay' : 'canvas.linkEnds', ends),
    isDirected(link.kind) ? lower(t(`linkKind.${link.kind}`)) : undefined,
    level && t('canvas.linkLevel', { level, word: lower(t(`level.${level}`)) }),
    gap && t('canvas.linkToDiscuss', { gap }),
    link.state === 'planned' ? t('canvas.linkPlanned') : undefined,
    link.state === 'past' ? t('canvas.linkPast') : undefined,
    link.agreement && t('canvas.linkAgreement', { kind: link.agreement.kind }),
    ...link.themes.map((theme) => lower(themeLabel(t, theme, words))),
  ]
    .filter(Boolean)
    .join(', ')
}

function lower(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1)
}
