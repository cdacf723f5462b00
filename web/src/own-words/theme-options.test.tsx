import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translate } from '../i18n/i18n'
import { themeOptions } from './theme-options'

test('a theme of the territory is offered after ours, with its word and the first letters of it', () => {
  const words = { types: [], themes: [{ code: 'own-aller-vers', label: 'Aller vers' }] }
  const last = themeOptions(translate, words).at(-1)
  expect(last).toMatchObject({ value: 'own-aller-vers', text: 'Aller vers' })
  expect(renderToStaticMarkup(last?.icon)).toContain('>Al</text>')
})
