import type { ActorId } from '@maillage/shared/map/ids'
import { useStore } from '@xyflow/react'
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  ChevronDown,
  CopyPlus,
  LayoutGrid,
  Lock,
  LockOpen,
  type LucideIcon,
} from 'lucide-react'
import { Button } from '../../design/button'
import { MenuAction, MenuButton } from '../../design/menu'
import { Toolbar } from '../../design/toolbar'
import { PHONE, useMediaQuery } from '../../design/use-media-query'
import { boundsOf } from '../../drawing/geometry'
import { heldKeys } from '../../i18n/key-names'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { NOTHING_SELECTED, useSelection } from '../../map-session/selection'
import { useStored } from '../../map-session/store'
import { useMapVersion } from '../../map-session/use-map'
import { useCanvas } from '../canvas-context'
import { useDuplicate } from '../clipboard/use-duplicate'
import { stageInsets } from '../stage-insets'
import { useCardNodes } from '../use-drawn'
import { ALIGNMENTS, type Alignment, type Axis, DIRECTIONS_OF_ROWS } from './arrangement'
import { useArrange } from './use-arrange'

const ALIGNMENT_ICONS: Readonly<Record<Alignment, LucideIcon>> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
}
const AXIS_ICONS: Readonly<Record<Axis, LucideIcon>> = {
  across: AlignHorizontalDistributeCenter,
  down: AlignVerticalDistributeCenter,
}
/** Half the width of the bar and its height, in pixels: it stays on the stage. */
const HALF = 176
const PHONE_HALF = 130
const HEIGHT = 46
const ABOVE = 16
const MARGIN = 8
/** From where it is moved. */
const PLACE = { position: 'absolute', top: 0, left: 0, zIndex: 9 } as const

/** What can be done to the places of several cards, above them; gone while they move. */
export function ArrangeBar() {
  const { tool } = useCanvas()
  const { actors } = useSelection()
  const isChoosing = useStored(tool).kind === 'choose'
  return isChoosing ? <BarAbove ids={actors} /> : null
}

function BarAbove({ ids }: { readonly ids: ReadonlySet<ActorId> }) {
  const t = useTranslate()
  const { cards } = useCanvas()
  const [x, y, zoom] = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const isPhone = useMediaQuery(PHONE)
  // Followed so that the bar stands above the cards as they are now.
  useCardNodes()
  const bounds = boundsOf(cards.boxesOf(ids).values())
  if (!bounds || !cards.isAtRest()) return null
  const insets = stageInsets({ isPhone, canEdit: true, hasSelection: true }, { width, height })
  const half = isPhone ? PHONE_HALF : HALF
  const middle = (bounds.x + bounds.width / 2) * zoom + x
  const left = within(middle, insets.left + half + MARGIN, width - insets.right - half - MARGIN) - half
  const top = within(bounds.y * zoom + y - HEIGHT - ABOVE, MARGIN, height - insets.bottom - HEIGHT - MARGIN)
  return (
    <div style={{ ...PLACE, transform: `translate(${Math.round(left)}px, ${Math.round(top)}px)` }}>
      <Toolbar className="floating-bar" aria-label={t('arrange.toolbar')}>
        <AlignMenu ids={ids} isPhone={isPhone} />
        <RowMenu ids={ids} isPhone={isPhone} />
        <OtherActs ids={ids} />
      </Toolbar>
    </div>
  )
}

interface MenuProps {
  readonly ids: ReadonlySet<ActorId>
  readonly isPhone: boolean
}

function AlignMenu({ ids, isPhone }: MenuProps) {
  const t = useTranslate()
  const arrange = useArrange()
  return (
    <MenuButton
      label={t('arrange.align')}
      trigger={<MenuTrigger word={t('arrange.align')} icon={AlignStartVertical} isPhone={isPhone} />}
    >
      {ALIGNMENTS.map((alignment) => {
        const Icon = ALIGNMENT_ICONS[alignment]
        return (
          <MenuAction key={alignment} icon={<Icon size={16} />} onAction={() => arrange.align(ids, alignment)}>
            {t(`arrange.${alignment}`, heldKeys(t))}
          </MenuAction>
        )
      })}
    </MenuButton>
  )
}

function RowMenu({ ids, isPhone }: MenuProps) {
  const t = useTranslate()
  const arrange = useArrange()
  return (
    <MenuButton
      label={t('arrange.distribute')}
      trigger={
        <MenuTrigger
          word={t('arrange.distribute')}
          icon={AlignHorizontalDistributeCenter}
          isPhone={isPhone}
          isDisabled={ids.size < 3}
        />
      }
    >
      {DIRECTIONS_OF_ROWS.map((axis) => {
        const Icon = AXIS_ICONS[axis]
        return (
          <MenuAction key={axis} icon={<Icon size={16} />} onAction={() => arrange.distribute(ids, axis)}>
            {t(`arrange.${axis}`, heldKeys(t))}
          </MenuAction>
        )
      })}
    </MenuButton>
  )
}

interface MenuTriggerProps {
  readonly word: string
  readonly icon: LucideIcon
  readonly isPhone: boolean
  readonly isDisabled?: boolean
}

/** The words stay as long as there is room for them. */
function MenuTrigger({ word, icon: Icon, isPhone, isDisabled = false }: MenuTriggerProps) {
  return isPhone ? (
    <Button look="ghost" icon={<Icon size={18} />} aria-label={word} isDisabled={isDisabled} />
  ) : (
    <Button look="ghost" icon={<Icon size={18} />} isDisabled={isDisabled}>
      {word}
      <ChevronDown size={14} aria-hidden="true" />
    </Button>
  )
}

function OtherActs({ ids }: { readonly ids: ReadonlySet<ActorId> }) {
  const t = useTranslate()
  const { view } = useMapSession()
  const arrange = useArrange()
  const duplicate = useDuplicate()
  // A peer may lock and free them too.
  useMapVersion()
  const areLocked = [...ids].every((id) => view.actor(id)?.isLocked)
  return (
    <>
      <IconButton name={t('arrange.tidy', heldKeys(t))} icon={LayoutGrid} onPress={() => arrange.tidy(ids)} />
      <IconButton
        name={t('arrange.duplicate', heldKeys(t))}
        icon={CopyPlus}
        onPress={() => duplicate({ ...NOTHING_SELECTED, actors: ids })}
      />
      <IconButton
        name={t(areLocked ? 'arrange.unlock' : 'arrange.lock', heldKeys(t))}
        icon={areLocked ? LockOpen : Lock}
        onPress={() => arrange.toggleLock(ids)}
      />
    </>
  )
}

interface IconButtonProps {
  readonly name: string
  readonly icon: LucideIcon
  onPress(): void
}

function IconButton({ name, icon: Icon, onPress }: IconButtonProps) {
  return (
    <span title={name}>
      <Button look="ghost" icon={<Icon size={18} />} aria-label={name} onPress={onPress} />
    </span>
  )
}

function within(place: number, least: number, most: number): number {
  return Math.max(least, Math.min(place, most))
}
