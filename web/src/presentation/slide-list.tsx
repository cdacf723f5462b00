import type { Actor } from '@maillage/shared/map/actor'
import { isDirected, type Link } from '@maillage/shared/map/link'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { levelOf } from '../drawing/link-look'
import { levelLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import type { Scene } from './scene'

/** What the drawing shows, for those who do not look at it. */
export function SlideList({ scene: { litActors, litLinks, map, labels } }: { readonly scene: Scene }) {
  const t = useTranslate()
  const actors = new Map(map.actors.map((actor) => [actor.id, actor]))
  return (
    <section className="visually-hidden">
      <h2>{t('presentation.onMap')}</h2>
      {litActors.length === 0 && <p>{t('presentation.nothing')}</p>}
      {litActors.length > 0 && (
        <>
          <h3>{t('presentation.actors')}</h3>
          <ul>
            {litActors.map((actor) => (
              <li key={actor.id}>
                {[shownName(t, actor), labels.typeLabel(actor.type), labels.sphereLabel(sphereOf(actor.type))].join(
                  ', ',
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {litLinks.length > 0 && (
        <>
          <h3>{t('presentation.links')}</h3>
          <ul>
            {litLinks.map((link) => (
              <li key={link.id}>{linkWords(t, link, actors.get(link.from), actors.get(link.to))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function linkWords(t: Translate, link: Link, from: Actor | undefined, to: Actor | undefined): string {
  const level = levelOf(link)
  const ends = { from: shownName(t, from), to: shownName(t, to) }
  return [
    t(isDirected(link.kind) ? 'canvas.linkWay' : 'canvas.linkEnds', ends),
    isDirected(link.kind) ? t(`linkKind.${link.kind}`) : level && levelLabel(t, level),
    link.agreement && t('export.mark.agreement'),
  ]
    .filter(Boolean)
    .join(', ')
}
