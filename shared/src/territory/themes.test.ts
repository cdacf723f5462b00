import { expect, test } from 'vitest'
import { ThemeCode } from '../map/actor'
import { isTheme, THEME_CODES, THEMES } from './themes'

test('every theme is a code that an actor or link can carry, and is mapped', () => {
  expect(THEME_CODES.filter((theme) => !ThemeCode.safeParse(theme).success)).toEqual([])
  expect(Object.values<readonly string[]>(THEMES).filter((codes) => codes.length === 0)).toEqual([])
})

test('addictions have a theme of their own', () => {
  expect(THEMES.addictions).toEqual(['sante--addictions'])
})

test.for(['', 'sante', 'Health', 'constructor', '__proto__'])('"%s" is not a theme', (code) => {
  expect(isTheme(code)).toBe(false)
})
