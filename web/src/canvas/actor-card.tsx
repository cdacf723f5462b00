import { ActorId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import type { NodeProps } from '@xyflow/react'
import { CalendarClock, Flag, Lock } from 'lucide-react'
import { memo } from 'react'
import { SphereGlyph } from '../design/sphere-glyph'
import { CARD, glyphPlace } from '../drawing/card'
import { CARD_MARKS, cardMarks } from '../drawing/card-marks'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useIsSelected } from '../map-session/selection'
import { useStored } from '../map-session/store'
import { useActor } from '../map-session/use-map'
import { useOwnWords } from '../map-session/use-own-words'
import styles from './actor-card.module.css'
import { useCanvas } from './canvas-context'
import { ActorSign } from './changes/actor-sign'
import { actorMarkName } from './changes/mark-names'
import { useActorMark, useIsPointed } from './changes/use-marks'
import { LinkHandles } from './link-handles'
import type { CardNode } from './near/card-node'
import { actorName } from './spoken-names'
import { useActorRoles } from './use-actor-roles'
import { useAttach } from './use-attach'
import { useCardSize, useIsTabStop, useLinkingPart } from './use-drawn'
import { useIsUnlit } from './use-emphasis'

/** An actor on the map. It follows its own actor and nothing else: when it moves, only its frame does. */
export const ActorCard = memo(
  ({ id }: NodeProps<CardNode>) => <Card id={ActorId.parse(id)} />,
  (before, after) => before.id === after.id,
)
ActorCard.displayName = 'ActorCard'

function Card({ id }: { readonly id: ActorId }) {
  const t = useTranslate()
  const { focus, looks } = useCanvas()
  const { canEdit } = useMapSession()
  const actor = useActor(id)
  const roles = useActorRoles(id)
  const { linkCount, endingCount } = roles
  const words = useOwnWords()
  const shown = useStored(looks)
  const size = useCardSize(id)
  const isSelected = useIsSelected(id)
  const isTabStop = useIsTabStop(id)
  const isUnlit = useIsUnlit(id)
  const linkingPart = useLinkingPart(id)
  const attach = useAttach(id)
  const mark = useActorMark(id)
  const isPointed = useIsPointed(id)
  if (!actor || !size) return null
  const look = shown?.looks.of(actor, roles.links)
  const lookWord = look && shown?.wordOf(look)
  const spoken = actorName(t, actor, roles, words)
  const name = actorMarkName(t, lookWord ? `${spoken}, ${lookWord}` : spoken, mark)
  const marks = cardMarks(actor, endingCount, (programme) => t(`programmeShort.${programme}`), lookWord)
  const glyph = glyphPlace(size.height, look?.scale)
  const [firstLine, secondLine] = size.nameLines
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element would take the drag and the flow content away.
    <div
      ref={attach}
      className={styles.card}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-pressed={isSelected}
      data-actor={id}
      data-linking={linkingPart}
      data-locked={actor.isLocked || undefined}
      data-unlit={isUnlit ? (shown?.areAllNamed ? 'named' : 'faded') : undefined}
      data-change={mark}
      data-pointed={isPointed || undefined}
      title={size.isCut ? name : undefined}
      onFocus={() => focus.reached(id)}
    >
      <span className={styles.glyph} data-shape style={{ marginLeft: glyph.x - CARD.glyphX }}>
        <SphereGlyph sphere={sphereOf(actor.type)} size={glyph.size} color={look?.color} />
      </span>
      <span className={styles.texts}>
        <span className={styles.name}>{firstLine}</span>
        {secondLine && <span className={styles.name}>{secondLine}</span>}
        <span className={styles.type}>{size.typeLine}</span>
      </span>
      <span className={styles.count}>{linkCount}</span>
      {actor.isCarrier && (
        <span className={styles.flag}>
          <Flag size={12} aria-hidden="true" />
          {t('canvas.carrier')}
        </span>
      )}
      {actor.isLocked && (
        <span className={styles.lock}>
          <Lock size={12} aria-hidden="true" />
        </span>
      )}
      {marks && (
        <span className={styles.marks} aria-hidden="true">
          {marks.text}
          {marks.hasAgreementEnding && <CalendarClock size={CARD_MARKS.iconSize} />}
        </span>
      )}
      <ActorSign mark={mark} />
      {canEdit && <LinkHandles from={id} />}
    </div>
  )
}
