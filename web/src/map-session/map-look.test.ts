import { expect, test } from 'vitest'
import { isResting, type MapLook, openMapLook, RESTING_LOOK } from './map-look'
import { openStore } from './store'

const byType: MapLook = { ...RESTING_LOOK, colorBy: 'type', legend: true }
const byState: MapLook = { ...RESTING_LOOK, colorBy: 'state' }

test('who leaves a view has their own look back', () => {
  const shown = openStore<{ look: MapLook; title: string } | undefined>(undefined)
  const look = openMapLook(shown)
  expect(isResting(look.read())).toBe(true)
  look.set(byType)
  shown.set({ look: RESTING_LOOK, title: 'Santé' })
  expect(look.read()).toBe(RESTING_LOOK)
  look.set(byState)
  expect(shown.read()).toEqual({ look: byState, title: 'Santé' })
  shown.set(undefined)
  expect(look.read()).toBe(byType)
})

test('a view that comes or goes is told as well as a choice', () => {
  const shown = openStore<{ look: MapLook } | undefined>(undefined)
  const look = openMapLook(shown)
  const seen: MapLook[] = []
  const stop = look.subscribe(() => seen.push(look.read()))
  look.set(byType)
  shown.set({ look: byState })
  shown.set(undefined)
  stop()
  look.set(byState)
  expect(seen).toEqual([byType, byState, byType])
})
