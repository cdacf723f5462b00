import { ActorId, TerritoryId } from '@maillage/shared/map/ids'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { expect, test } from 'vitest'
import { openStillSession } from './open-still-session'

const territory = TerritoryId.parse('exemplerouen00000000')

test('a still map shows what it is given, and then another with what both have left as it is', () => {
  const session = openStillSession(territory, ROUEN_MAP)
  expect(session.plainMap()).toEqual(ROUEN_MAP)
  expect([session.canEdit, session.isReady(), session.saveState()]).toEqual([false, true, { kind: 'saved', at: null }])

  const [first, ...others] = ROUEN_MAP.actors
  const kept = session.view.actor(ActorId.parse(others[0]?.id))
  const next = { ...ROUEN_MAP, actors: others, links: [] }
  session.show(next)
  expect(session.plainMap()).toEqual(next)
  expect(session.view.actor(ActorId.parse(first?.id))).toBeUndefined()
  expect(session.view.actor(ActorId.parse(others[0]?.id))).toBe(kept)
  session.close()
})
