import { LinkId, ZoneId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { itemAt } from './key-press'

const ID = 'a000000000000000000a'
const NOTHING = { actor: undefined, link: undefined, note: undefined, zone: undefined }

/** An element in another one that carries an attribute. */
function inside(attribute: string, value: string): Pick<Element, 'closest'> {
  const outer = { getAttribute: (name: string) => (name === attribute ? value : null) }
  return { closest: (selector: string) => (selector === `[${attribute}]` ? outer : null) } as Pick<Element, 'closest'>
}

test.for([
  {
    title: 'the name of a zone stands for its zone',
    element: inside('data-zone', ID),
    item: { zone: ZoneId.parse(ID) },
  },
  { title: 'a stroke stands for its link', element: inside('data-link', ID), item: { link: LinkId.parse(ID) } },
  { title: 'what carries no id stands for nothing', element: inside('data-actor', ''), item: {} },
  { title: 'without a focus there is nothing', element: null, item: {} },
])('$title', ({ element, item }) => {
  expect(itemAt(element)).toEqual({ ...NOTHING, ...item })
})
