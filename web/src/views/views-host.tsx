import { useEffect, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { say } from '../design/messages'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import { asksForNothing } from '../map-session/map-filter'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { RESTING_LOOK } from '../map-session/map-look'
import { useStored } from '../map-session/store'
import { useSaveState } from '../map-session/use-map'
import { useViews } from '../map-session/use-views'
import { ViewsPanel } from './lazy-views'
import { useShowView } from './use-show-view'
import { addressOfView, viewInAddress } from './view-address'
import { ViewsButton } from './views-button'
import { useViewsPlace, type ViewsPlace, ViewsPlaceProvider } from './views-context'

export interface ViewsHostProps {
  /** The same object as long as it says the same. */
  readonly place: ViewsPlace
  /** Whether the map is drawn; its other readings have addresses of their own. */
  readonly isMap: boolean
}

/** The saved views of the open map: what its address asks for, and the list when it is open. */
export function ViewsHost({ place, isMap }: ViewsHostProps) {
  return (
    <ViewsPlaceProvider value={place}>
      <Host isMap={isMap} />
    </ViewsPlaceProvider>
  )
}

function Host({ isMap }: Pick<ViewsHostProps, 'isMap'>) {
  const { mapPath } = useViewsPlace()
  const { sheet } = useFinding()
  const [, navigate] = useLocation()
  const isOpen = useStored(sheet) === 'views'
  useAddress(isMap)
  useFollowShown()
  useEffect(() => {
    if (isOpen && !isMap) navigate(mapPath)
  }, [isOpen, isMap, mapPath, navigate])
  if (!isMap) return null
  return isOpen ? <ViewsPanel onClose={() => sheet.set('none')} /> : <ViewsButton />
}

/** The address of the map names the view by which it is read; one that arrives with a name is shown what it names. */
function useAddress(isMap: boolean): void {
  const t = useTranslate()
  const { mapPath } = useViewsPlace()
  const { shown } = useFinding()
  const [, navigate] = useLocation()
  const asked = viewInAddress(useSearch())
  const current = useStored(shown)?.id
  const views = useViews()
  const show = useShowView()
  const isSaved = useSaveState().kind === 'saved'
  /** What the address asked for last, so that it is not taken for a new question once somebody left it. */
  const answered = useRef<string>(undefined)
  useEffect(() => {
    if (!isMap) return
    if (asked !== undefined && asked !== answered.current && asked !== current) {
      const view = views.find(({ id }) => id === asked)
      // A copy on this device may not have it yet: the server tells.
      if (!view && !isSaved) return
      answered.current = asked
      if (view) show(view)
      else say(t('view.gone'))
      return
    }
    answered.current = current
    if (asked !== current) navigate(addressOfView(mapPath, current), { replace: true })
  }, [asked, current, isMap, isSaved, mapPath, navigate, show, t, views])
}

/** The strip says what is so: the title as it is now, and nothing once the view is gone or everything is shown again. */
function useFollowShown(): void {
  const t = useTranslate()
  const { shown } = useFinding()
  const filter = useMapFilterStore()
  const current = useStored(shown)
  const views = useViews()
  const view = current && views.find(({ id }) => id === current.id)
  const title = view && (view.title || t('view.untitled'))
  useEffect(() => {
    if (!current) return
    if (title === undefined) shown.set(undefined)
    else if (title !== current.title) shown.set({ ...current, title })
  }, [current, shown, title])
  const { colorBy, sizeBy, names, legend } = view ?? RESTING_LOOK
  // biome-ignore lint/correctness/useExhaustiveDependencies: what this person made of it since stays until the view says something else.
  useEffect(() => {
    const by = shown.read()
    if (view && by?.id === view.id) shown.set({ ...by, look: { colorBy, sizeBy, names, legend } })
  }, [shown, view?.id, colorBy, sizeBy, names, legend])
  useEffect(
    () =>
      filter.subscribe(() => {
        const by = shown.read()
        const now = filter.read()
        if (by && now !== by.filter && asksForNothing(now) && !asksForNothing(by.filter)) shown.set(undefined)
      }),
    [filter, shown],
  )
}
