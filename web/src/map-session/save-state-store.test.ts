import type { ProblemCode } from '@maillage/shared/protocol/problems'
import { expect, test } from 'vitest'
import { SaveTracker } from '../offline/save-tracker'
import type { SaveState } from './save-state'
import { openSaveStateStore } from './save-state-store'

const SELF = 7

/** What happens to somebody on a map: a change reaches a clock, a receipt covers one, a connection comes or goes. */
type Step = { readonly change: number } | { readonly receipt: number } | 'back' | 'cut' | ProblemCode

function tell(steps: readonly Step[]): SaveState {
  const tracker = new SaveTracker(SELF)
  const state = openSaveStateStore(tracker)
  state.setConnection({ kind: 'online' })
  for (const step of steps) {
    if (step === 'back') state.setConnection({ kind: 'online' })
    else if (step === 'cut') state.setConnection({ kind: 'offline', code: null })
    else if (typeof step === 'string') state.setConnection({ kind: 'offline', code: step })
    else if ('change' in step) {
      tracker.changed(step.change)
      state.refresh()
    } else {
      tracker.stored(new Map([[SELF, step.receipt]]))
      state.stored()
    }
  }
  return state.read()
}

test.for<{ story: string; steps: readonly Step[]; told: object }>([
  { story: 'a change on its way', steps: [{ change: 1 }], told: { kind: 'saving', pending: 1, oldest: 1 } },
  { story: 'a change that is safe', steps: [{ change: 1 }, { receipt: 1 }], told: { kind: 'saved' } },
  {
    story: 'the rest of what is on its way',
    steps: [{ change: 1 }, { change: 4 }, { receipt: 1 }],
    told: { kind: 'saving', pending: 1, oldest: 4 },
  },
  { story: 'a cut', steps: ['cut'], told: { kind: 'offline', pending: 0, code: null } },
  {
    story: 'a restart',
    steps: [{ change: 1 }, 'restarting'],
    told: { kind: 'offline', pending: 1, code: 'restarting' },
  },
  { story: 'an overload', steps: ['overloaded'], told: { kind: 'offline', pending: 0, code: 'overloaded' } },
  { story: 'a full disk', steps: [{ change: 1 }, 'storage-unavailable'], told: { kind: 'unsaved', pending: 1 } },
  {
    story: 'a full disk, back among those who read',
    steps: [{ change: 1 }, 'storage-unavailable', 'back'],
    told: { kind: 'unsaved', pending: 1 },
  },
  {
    story: 'a full disk that has stored a part',
    steps: [{ change: 1 }, { change: 2 }, 'storage-unavailable', 'back', { receipt: 1 }],
    told: { kind: 'unsaved', pending: 1 },
  },
  {
    story: 'a disk that has room again',
    steps: [{ change: 1 }, 'storage-unavailable', 'back', { receipt: 1 }],
    told: { kind: 'saved' },
  },
  {
    story: 'a change after that',
    steps: [{ change: 1 }, 'storage-unavailable', 'back', { receipt: 1 }, { change: 2 }],
    told: { kind: 'saving', pending: 1 },
  },
  {
    story: 'a server that was replaced meanwhile',
    steps: [{ change: 1 }, 'storage-unavailable', 'cut', 'back'],
    told: { kind: 'saving', pending: 1 },
  },
])('$story', ({ steps, told }) => {
  expect(tell(steps)).toMatchObject(told)
})

test('a refusal is the last word', () => {
  const state = openSaveStateStore(new SaveTracker(SELF))
  state.setConnection({ kind: 'refused', code: 'map-full' })
  state.setConnection({ kind: 'online' })
  expect(state.read()).toEqual({ kind: 'refused', pending: 0, code: 'map-full' })
})
