import { beforeEach, describe, expect, test } from 'vitest'
import type { MapDocument } from './map-document'
import { lastChange, openMapDocument } from './map-document'
import { readMapSettings, releaseScores, setLastCommittee } from './map-settings'

const ana = { name: 'Ana', at: '2026-11-29T10:00:00.000Z' }
let map: MapDocument
beforeEach(() => {
  map = openMapDocument()
})

describe('what a map says for all who look at it', () => {
  test('is nothing at first: scores are for facilitators', () => {
    expect(readMapSettings(map)).toEqual({ areScoresReleased: false })
  })

  test('can be said and taken back, and is signed', () => {
    releaseScores(map, true, ana)
    setLastCommittee(map, '2026-06', ana)
    expect(readMapSettings(map)).toEqual({ areScoresReleased: true, lastCommittee: '2026-06' })
    expect(lastChange(map)).toEqual(ana)
    releaseScores(map, false, ana)
    setLastCommittee(map, undefined, ana)
    expect(readMapSettings(map)).toEqual({ areScoresReleased: false })
  })

  test.for(['', 'juin', '2026-13', '26'])('refuses %j as a date', (date) => {
    expect(() => setLastCommittee(map, date, ana)).toThrow(expect.objectContaining({ code: 'change-refused' }))
    expect(readMapSettings(map)).toEqual({ areScoresReleased: false })
  })

  test.for([1, 'true', null, { on: true }])('is not released by %j', (value) => {
    map.meta.set('scoresReleased', value)
    map.meta.set('lastCommittee', value)
    expect(readMapSettings(map)).toEqual({ areScoresReleased: false })
  })
})
