import { expect, test } from 'vitest'
import { safeAddress } from './safe-address'

test.for([
  { text: 'https://exemple.fr/chantier', address: 'https://exemple.fr/chantier' },
  { text: ' HTTP://exemple.fr ', address: 'http://exemple.fr/' },
  { text: 'www.exemple.fr', address: 'https://www.exemple.fr/' },
  { text: 'exemple.fr:8080/a', address: 'https://exemple.fr:8080/a' },
  { text: 'mailto:accueil@exemple.fr', address: 'mailto:accueil@exemple.fr' },
  { text: 'tel:+33235000000', address: 'tel:+33235000000' },
])('"$text" opens $address', ({ text, address }) => {
  expect(safeAddress(text)).toBe(address)
})

test.for([
  '',
  'le site de la métropole',
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'javascript://exemple.fr/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox',
  'file:///etc/passwd',
  'blob:https://exemple.fr/1',
  '//exemple.fr',
])('"%s" opens nothing', (text) => {
  expect(safeAddress(text)).toBeUndefined()
})
