import { expect, test } from 'vitest'
import { fr } from './fr/catalogue'
import { heldKeys, keyName } from './key-names'

const t = (key: keyof typeof fr) => fr[key]

test('keys are named as they are printed on the keyboard', () => {
  expect(heldKeys(t, false)).toEqual({ control: 'Ctrl+', shift: 'Maj+', alt: 'Alt+' })
  expect(heldKeys(t, true)).toEqual({ control: '⌘', shift: '⇧', alt: '⌥' })
  expect([keyName(t, 'key.escape', false), keyName(t, 'key.escape', true)]).toEqual(['Échap', 'Échap'])
})
