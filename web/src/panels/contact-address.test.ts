import { expect, test } from 'vitest'
import { mailAddress, phoneAddress } from './contact-address'

test.for([
  ['06 12 34 56 78', 'tel:0612345678'],
  ['02.35.00.00.00', 'tel:0235000000'],
  ['+33 (0)2 35 00 00 00', 'tel:+33235000000'],
  ['02 35 00 00 00 poste 12', 'tel:0235000000'],
  ['39 49', 'tel:3949'],
  ['le standard', undefined],
  ['12', undefined],
  ['', undefined],
  ['javascript:alert(1)', undefined],
  ['06 12 34 56 78 06 12 34 56 78', undefined],
])('« %s » is dialled as %s', ([phone, address]) => {
  expect(phoneAddress(phone as string)).toBe(address)
})

test.for([
  ['awa.diallo@example.org', 'mailto:awa.diallo@example.org'],
  [' awa+carte@sous.example.org ', 'mailto:awa%2Bcarte@sous.example.org'],
  ['awa', undefined],
  ['awa@example', undefined],
  ['a@b.fr?bcc=c@d.fr', undefined],
  ['a@b.fr,c@d.fr', undefined],
  ['javascript:alert(1)@b.fr', undefined],
  ['"><script>@b.fr', undefined],
])('« %s » is written to as %s', ([email, address]) => {
  expect(mailAddress(email as string)).toBe(address)
})
