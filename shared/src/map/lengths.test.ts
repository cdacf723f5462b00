import { expect, test } from 'vitest'
import { COORDINATE_LIMIT, LABEL_LENGTH, NOTE_LENGTH, URL_LENGTH } from './lengths'

test('labels, notes, addresses and places are as long and as far as is promised to others', () => {
  expect([LABEL_LENGTH, NOTE_LENGTH, URL_LENGTH, COORDINATE_LIMIT]).toEqual([200, 10_000, 2_048, 1e6])
})
