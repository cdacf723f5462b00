import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  between,
  childOf,
  entry,
  gc,
  leftOf,
  mapRightOf,
  rawUpdate,
  rightOf,
  updateOf,
} from '../../gate/hostile-updates'
import { sync } from '../sync-test-server'
import { says, unharmedBy } from './unharmed.contract'

const written = (write: (doc: Y.Doc) => void) => updateOf(write)
const structs = (...written: Parameters<typeof rawUpdate>[0][number]['structs'][number][]) =>
  rawUpdate([{ client: 9, clock: 0, structs: written }])

unharmedBy(
  'structs that no map has',
  [
    { what: 'a foreign root', update: written((doc) => doc.getMap('hack').set('a', 1)) },
    { what: 'a root with a reserved name', update: written((doc) => doc.getMap('__proto__').set('a', 1)) },
    { what: 'an array', update: written((doc) => doc.getMap('actors').set('a', new Y.Array())) },
    { what: 'an XML text', update: written((doc) => doc.getMap('actors').set('a', new Y.XmlText())) },
    { what: 'an XML hook', update: written((doc) => doc.getMap('actors').set('a', new Y.XmlHook('h'))) },
    { what: 'an XML element', update: written((doc) => doc.getMap('actors').set('a', new Y.XmlElement('script'))) },
    { what: 'a document in the document', update: written((doc) => doc.getMap('actors').set('a', new Y.Doc())) },
    { what: 'an actor that is a text', update: written((doc) => doc.getMap('actors').set('a', new Y.Text('hi'))) },
    { what: 'an actor that is a value', update: written((doc) => doc.getMap('actors').set('a', 'hi')) },
    { what: 'a type in meta', update: written((doc) => doc.getMap('meta').set('a', new Y.Map())) },
    { what: 'a type in a set', update: written((doc) => setOf(doc).set('housing', new Y.Map())) },
    { what: 'a list in a root', update: written((doc) => doc.getArray('notes').push([1])) },
    { what: 'a text in a root', update: written((doc) => doc.getText('notes').insert(0, 'hi')) },
    { what: 'a text in a note', update: written((doc) => textIn(doc)) },
    { what: 'words in a text', update: written((doc) => textIn(doc).insert(0, 'hi')) },
    { what: 'a list in what was deleted', update: structs(gc(1), childOf([9, 0], null, 1)) },
    { what: 'an item left of another', update: structs(entry('meta', 'a', 1), leftOf([9, 0], 1)) },
    {
      what: 'an item between two others',
      update: structs(entry('meta', 'a', 1), entry('meta', 'a', 1), between([9, 0], [9, 1], 1)),
    },
    { what: 'maps 5,000 levels deep', update: written((doc) => nestMaps(doc, 5_000)) },
    {
      what: 'two sections of one client',
      update: rawUpdate([0, 1].map((clock) => ({ client: 9, clock, structs: [entry('meta', 'a', clock)] }))),
    },
    { what: 'an empty section', update: structs() },
    { what: 'a struct without length', update: structs(gc(0)) },
    { what: 'a struct of a huge length', update: structs(gc(2 ** 40)) },
    { what: 'a clock that is huge', update: rawUpdate([{ client: 9, clock: 2 ** 31, structs: [gc(1)] }]) },
    { what: 'a struct that builds on itself', update: structs(rightOf([9, 0], 1)) },
    { what: 'a struct that builds on a later one', update: structs(rightOf([9, 1], 1), entry('meta', 'a', 1)) },
    {
      what: 'a shared type in the place of a position',
      update: structs(entry('positions', 'a', [1, 2]), mapRightOf([9, 0])),
    },
    {
      what: 'structs of 65 clients',
      update: rawUpdate(
        Array.from({ length: 65 }, (_, client) => ({ client, clock: 0, structs: [entry('meta', 'a', 1)] })),
      ),
    },
    { what: 'two values of one key in a struct', update: structs(entry('meta', 'a', 1), rightOf([9, 0], 1, 2)) },
    {
      what: '10,001 overwritten values in a struct',
      update: rawUpdate(
        [{ client: 9, clock: 0, structs: [entry('meta', 'a', 1), rightOf([9, 0], ...Array(10_001).fill(1))] }],
        [[9, 1, 10_001]],
      ),
    },
    { what: 'deletions of the same again and again', update: deletedAgain(1_000, 100) },
    { what: '50,001 structs', update: structs(...Array(50_001).fill(gc(1))) },
  ].map(({ what, update }) => ({ what, attack: says(sync(SYNC_STEP.update, update)), outcome: 4422 })),
)

function actorOf(doc: Y.Doc): Y.Map<unknown> {
  const fields = new Y.Map<unknown>()
  doc.getMap('actors').set('a', fields)
  return fields
}

function setOf(doc: Y.Doc): Y.Map<unknown> {
  const set = new Y.Map<unknown>()
  actorOf(doc).set('themes', set)
  return set
}

/** A part of it by each of so many ranges. */
function deletedAgain(length: number, times: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeUint8Array(encoder, structs(gc(length)).slice(0, -1))
  for (const number of [1, 9, times]) encoding.writeVarUint(encoder, number)
  for (let at = 0; at < times; at += 1) for (const number of [at, length - at]) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

function textIn(doc: Y.Doc): Y.Text {
  const fields = new Y.Map<Y.Text>()
  const text = new Y.Text()
  doc.getMap('notes').set('n', fields)
  fields.set('text', text)
  return text
}

function nestMaps(doc: Y.Doc, levels: number): void {
  let map: Y.Map<unknown> = doc.getMap('workshop')
  for (let i = 0; i < levels; i += 1) {
    const child = new Y.Map<unknown>()
    map.set('child', child)
    map = child
  }
}
