import { FRAME, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { updateOf } from '../../gate/hostile-updates'
import { message, sync } from '../sync-test-server'
import { says, unharmedBy } from './unharmed.contract'

const update = (bytes: Uint8Array) => sync(SYNC_STEP.update, bytes)
const change = updateOf((doc) => doc.getMap('meta').set('a', 'b'))

unharmedBy(
  'messages that are none',
  [
    { what: 'an empty message', bytes: new Uint8Array() },
    { what: 'an unknown type', bytes: Uint8Array.of(7, 0) },
    { what: 'a type beyond any number', bytes: new Uint8Array(20).fill(0xff) },
    { what: 'a message of the server: auth', bytes: message(FRAME.auth, (e) => encoding.writeVarString(e, 'no')) },
    {
      what: 'a message of the server: receipt',
      bytes: message(FRAME.receipt, (e) => encoding.writeVarUint8Array(e, Uint8Array.of(0))),
    },
    { what: 'an unknown sync step', bytes: sync(3, Uint8Array.of(0, 0)) },
    { what: 'bytes behind the message', bytes: Uint8Array.of(0, 0, 1, 0, 9) },
    { what: 'a question about who is here with bytes behind it', bytes: Uint8Array.of(3, 0) },
    { what: 'a length beyond the message', bytes: Uint8Array.of(0, 2, 200, 1, 0) },
    { what: 'an update that is cut', bytes: update(change.slice(0, -4)) },
    { what: 'an update with bytes behind it', bytes: update(Uint8Array.of(...change, 0)) },
    { what: 'an update in the second encoding', bytes: update(inSecondEncoding()) },
    { what: 'an answer in the second encoding', bytes: sync(SYNC_STEP.step2, inSecondEncoding()) },
    { what: 'an update of 4,294,967,295 clients', bytes: update(declaring(2 ** 32 - 1)) },
    { what: 'an update of one client and 4,294,967,295 structs', bytes: update(declaring(1, 2 ** 32 - 1, 9, 0)) },
    { what: 'an update of 4,294,967,295 deleted ranges', bytes: update(declaring(0, 1, 9, 2 ** 32 - 1)) },
  ].map(({ what, bytes }) => ({ what, attack: says(bytes), outcome: 4400 })),
)

function inSecondEncoding(): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, change)
  return Y.encodeStateAsUpdateV2(doc)
}

/** An update that says how much there is in it, and ends. */
function declaring(...numbers: number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}
