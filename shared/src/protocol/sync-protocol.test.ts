import { expect, test } from 'vitest'
import { COORDINATE_LIMIT, LABEL_LENGTH, NOTE_LENGTH, URL_LENGTH } from '../map/actor'
import { LIMITS } from './sync-protocol'

test('the interface refuses at the same lengths as the vocabulary', () => {
  expect([LIMITS.labelLength, LIMITS.noteLength, LIMITS.urlLength, LIMITS.coordinate]).toEqual([
    LABEL_LENGTH,
    NOTE_LENGTH,
    URL_LENGTH,
    COORDINATE_LIMIT,
  ])
})
