import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { entry, nested, nestedEntry, rawUpdate, rightOf, updateOf } from '../../gate/hostile-updates'
import { sync } from '../sync-test-server'
import { says, unharmedBy } from './unharmed.contract'

const written = (write: (doc: Y.Doc) => void) => updateOf(write)
const meta = (value: unknown) => written((doc) => doc.getMap('meta').set('a', value))
const position = (value: unknown) => written((doc) => doc.getMap('positions').set('a', value))
const field = (key: string, value: unknown) =>
  written((doc) => doc.getMap('actors').set('a', new Y.Map([[key, value]])))
const raw = (...structs: ((encoder: encoding.Encoder) => void)[]) => rawUpdate([{ client: 9, clock: 0, structs }])
const long = 'x'.repeat(10_001)

unharmedBy(
  'values that no map has',
  [
    { what: 'a text of 10,001 characters', update: written((doc) => doc.getMap('notes').set('n', noteOf(long))) },
    { what: 'a name of 201 characters', update: field('name', 'x'.repeat(201)) },
    {
      what: 'a view with a title of 201 characters',
      update: written((doc) => doc.getMap('views').set('v', new Y.Map([['title', 'x'.repeat(201)]]))),
    },
    {
      what: 'a view with a lead of 601 characters',
      update: written((doc) => doc.getMap('views').set('v', new Y.Map([['lead', 'x'.repeat(601)]]))),
    },
    {
      what: 'a view with a camera without end',
      update: written((doc) =>
        doc.getMap('views').set('v', new Y.Map([['camera', [0, 0, Number.POSITIVE_INFINITY, 1]]])),
      ),
    },
    {
      what: 'a zone with a name of 201 characters',
      update: written((doc) => doc.getMap('zones').set('z', new Y.Map([['name', 'x'.repeat(201)]]))),
    },
    { what: 'an address of 2,049 characters', update: field('website', 'x'.repeat(2_049)) },
    { what: 'a value of 10,001 characters', update: meta(long) },
    { what: 'a value of 70,000 characters in all', update: meta(Array(7).fill('x'.repeat(10_000))) },
    { what: 'a value of 10,000 small ones', update: meta(Array(10_000).fill(0)) },
    { what: 'a member of a set that is not true', update: field('themes', new Y.Map([['housing', 'yes']])) },
    { what: 'a reserved key', update: written((doc) => doc.getMap('meta').set('__proto__', 1)) },
    { what: 'a reserved key of a child', update: field('constructor', 1) },
    { what: 'a reserved key in a value', update: meta({ prototype: 1 }) },
    { what: 'a key of 65 characters', update: written((doc) => doc.getMap('meta').set('k'.repeat(65), 1)) },
    { what: 'an empty key', update: written((doc) => doc.getMap('meta').set('', 1)) },
    { what: 'a prototype in a value', update: meta(JSON.parse('{"__proto__":{"polluted":1}}')) },
    { what: 'a prototype in an old JSON value', update: raw(jsonEntry('{"__proto__":1}')) },
    { what: 'bytes as a value', update: meta(new Uint8Array(3)) },
    { what: 'bytes in a value', update: meta({ a: [new Uint8Array(3)] }) },
    { what: 'a big integer', update: meta(10n) },
    { what: 'NaN', update: meta(Number.NaN) },
    { what: 'infinity in an array', update: meta([1, Number.POSITIVE_INFINITY]) },
    { what: 'a value five levels deep', update: meta(nested(5)) },
    { what: 'a value 400,000 levels deep', update: raw(nestedEntry(400_000)) },
    { what: 'a position that is NaN', update: position([Number.NaN, 0]) },
    { what: 'a position beyond the map', update: position([1_000_001, 0]) },
    { what: 'a position of three numbers', update: position([1, 2, 3]) },
    { what: 'a position of words', update: position(['1', '2']) },
    {
      what: 'a position that is overwritten by NaN',
      update: raw(entry('positions', 'a', [1, 2]), rightOf([9, 0], [Number.NaN, 0])),
    },
    { what: 'a good value before a bad one', update: raw(entry('meta', 'a', 1), entry('meta', 'b', 10n)) },
  ].map(({ what, update }) => ({ what, attack: says(sync(SYNC_STEP.update, update)), outcome: 4422 })),
)

function noteOf(text: string): Y.Map<unknown> {
  return new Y.Map([['text', text]])
}

function jsonEntry(json: string) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0b0010_0010)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'meta')
    encoding.writeVarString(encoder, 'a')
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, json)
  }
}
