import type { Translate } from './i18n'

/** Keys that have a name rather than a sign. */
export type KeyName = `key.${'control' | 'shift' | 'alt' | 'enter' | 'space' | 'escape' | 'delete' | 'arrows' | 'tab'}`

/** As Apple prints them on its keyboards, in every language. */
const APPLE: Readonly<Partial<Record<KeyName, string>>> = { 'key.control': '⌘', 'key.shift': '⇧', 'key.alt': '⌥' }

/** What is printed on the key before this person. */
export function keyName(t: Translate, key: KeyName, isApple = isAppleKeyboard()): string {
  return (isApple && APPLE[key]) || t(key)
}

/** The keys that are held, to be written before another in a sentence: « Ctrl+D », or « ⌘D ». */
export function heldKeys(t: Translate, isApple = isAppleKeyboard()): Record<'control' | 'shift' | 'alt', string> {
  const before = (key: KeyName) => `${keyName(t, key, isApple)}${isApple ? '' : '+'}`
  return { control: before('key.control'), shift: before('key.shift'), alt: before('key.alt') }
}

function isAppleKeyboard(): boolean {
  return /^(Mac|iP)/.test(navigator.platform)
}
