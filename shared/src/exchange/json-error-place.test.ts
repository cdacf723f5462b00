import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOfJsonError } from './json-error-place'

describe('the place where a text stops being JSON', () => {
  test.for([
    { text: '', place: '1:1' },
    { text: '  \n ', place: '2:2' },
    { text: '{"a":1', place: '1:7' },
    { text: '{"a":"Chantier', place: '1:15' },
    { text: '{"a":1,}', place: '1:8' },
    { text: '[1,]', place: '1:4' },
    { text: '[,1]', place: '1:2' },
    { text: '{"a" 1}', place: '1:6' },
    { text: '{"a":1 "b":2}', place: '1:8' },
    { text: '{a:1}', place: '1:2' },
    { text: "{'a':1}", place: '1:2' },
    { text: '{\n  "a": tru\n}', place: '2:8' },
    { text: '{\n  "a": 01\n}', place: '2:9' },
    { text: '{"a":-}', place: '1:6' },
    { text: '{"a":1.}', place: '1:7' },
    { text: '{"a":NaN}', place: '1:6' },
    { text: '{"a":"two\nlines"}', place: '1:10' },
    { text: String.raw`{"a":"\x"}`, place: '1:7' },
    { text: String.raw`{"a":"\u12"}`, place: '1:7' },
    { text: '{"a":1}}', place: '1:8' },
    { text: '[1}', place: '1:3' },
    { text: '{"a":1]', place: '1:7' },
    { text: 'nom;type;commune', place: '1:1' },
    { text: '{"a":1} trailing', place: '1:9' },
    { text: '[1]\r\n{', place: '2:1' },
  ])('in $text is $place', ({ text, place }) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(placeOfJsonError(text)).toBe(place)
  })

  test('of a text that is JSON is its end', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent)
        const lines = text.split('\n')
        expect(placeOfJsonError(text)).toBe(`${lines.length}:${(lines.at(-1) ?? '').length + 1}`)
      }),
    )
  })

  test('is found in a file that nests deeper than any program', () => {
    expect(placeOfJsonError('['.repeat(200_000))).toBe('1:200001')
    expect(placeOfJsonError(`"${'a'.repeat(2_000_000)}`)).toBe('1:2000002')
  })
})
