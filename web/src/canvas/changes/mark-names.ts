import type { Translate } from '../../i18n/i18n'
import type { ActorMark, LinkMark } from '../../map-session/map-marks'

/** The spoken name of a link, with what became of it first, where a screen reader is left soonest. */
export function linkMarkName(t: Translate, name: string, mark: LinkMark | undefined): string {
  if (!mark) return name
  switch (mark.kind) {
    case 'then':
    case 'absent':
      return name
    case 'stronger':
    case 'weaker':
      return `${name}, ${t(`change.link.${mark.kind}`, { from: mark.from, to: mark.level })}`
    default:
      return `${name}, ${t(`change.link.${mark.kind}`)}`
  }
}

export function actorMarkName(t: Translate, name: string, mark: ActorMark | undefined): string {
  return mark === undefined || mark === 'absent' ? name : `${name}, ${t(`change.actor.${mark}`)}`
}
