import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { NotesOnMap } from '../pages/notes-on-map'

test('a note that one person puts down, moves and pulls larger is the same for everybody', async ({
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  const mine = new NotesOnMap(facilitator.page)
  const theirs = new NotesOnMap(participant.page)

  await mine.putNote('Inviter le CSAPA\nau comité de juin ?', { x: -200, y: 0 })
  const name = 'Note d’Inès, animation : Inviter le CSAPA au comité de juin ?'
  await expect(mine.note(name)).toBeFocused()
  await expect(theirs.note(name)).toBeVisible()
  await expectAccessible(facilitator.page, 'a note with its inspector')

  const before = await theirs.placeOf(theirs.note(name))
  await mine.hold(mine.note(name), { x: 80, y: 40 })
  await expect.poll(async () => (await theirs.placeOf(theirs.note(name))).x).toBe(before.x + 80)
  await facilitator.page.mouse.up()
  await expect.poll(() => theirs.placeOf(theirs.note(name))).toEqual({ ...before, x: before.x + 80, y: before.y + 40 })

  // A corner that is pulled makes it larger.
  const { x, y, width, height } = await mine.placeOf(mine.note(name))
  await mine.drag({ x: x + width, y: y + height }, { x: x + width + 40, y: y + height + 24 })
  await expect.poll(async () => (await theirs.placeOf(theirs.note(name))).width).toBe(width + 40)
})

test('two people write on a note, and whoever removes it may take that back', async ({
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  const [mine, theirs] = [new NotesOnMap(facilitator.page), new NotesOnMap(participant.page)]
  await mine.putNote('Inviter le CSAPA', { x: -200, y: 0 })

  await theirs.note('Note d’Inès, animation : Inviter le CSAPA').dblclick()
  await expect(theirs.writing).toBeFocused()
  await expectAccessible(participant.page, 'a note that is being written')
  await theirs.writing.fill('Inviter le CSAPA en juillet')
  // A click beside keeps what was written.
  await participant.page.mouse.click(300, 700)
  await expect(mine.note(/Inviter le CSAPA en juillet/)).toBeVisible()
  await expect(facilitator.map.inspector.field('Texte')).toHaveValue('Inviter le CSAPA en juillet')
  await expect(
    facilitator.page.getByText('Awa, CHRS a écrit sur une note : Inviter le CSAPA en juillet.'),
  ).toBeAttached()

  await facilitator.map.inspector.panel.getByText('Rose', { exact: true }).click()
  await expect(facilitator.map.inspector.panel.getByRole('radio', { name: 'Rose' })).toBeChecked()
  await facilitator.map.inspector.panel.getByRole('button', { name: 'Supprimer cette note' }).click()
  await expect(theirs.note(/en juillet/)).toBeHidden()
  await facilitator.map.message('Note supprimée.').getByRole('button', { name: 'Annuler' }).click()
  await expect(theirs.note(/en juillet/)).toBeVisible()
})

test('a note that somebody deletes while it is read is put back by whoever reads it', async ({
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  const [mine, theirs] = [new NotesOnMap(facilitator.page), new NotesOnMap(participant.page)]
  await mine.dropNote('Juin', { x: -200, y: 0 })
  await theirs.note(/Juin/).click()
  await participant.page.keyboard.press('Delete')
  await facilitator.map.message('Awa, CHRS a supprimé cette note.').getByRole('button', { name: 'Le remettre' }).click()
  await expect(theirs.note('Note d’Inès, animation : Juin')).toBeVisible()
})

test('a zone is drawn and named, takes along what lies in it, and goes alone with Alt', async ({
  server,
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  const { map, page } = facilitator
  const mine = new NotesOnMap(page)
  const theirs = new NotesOnMap(participant.page)
  await map.addActor({ name: 'CPAM', type: 'CPAM' }, { x: -100, y: 0 })
  await map.addActor({ name: 'SIAO', type: 'SIAO' }, { x: 260, y: 200 })
  await map.inspector.close()
  await mine.drawZone('Rive gauche', { x: -260, y: -160 }, { x: 140, y: 120 })
  await expect(theirs.zone('Rive gauche')).toBeVisible()
  await expectAccessible(page, 'a zone with its inspector')
  const places = async () => {
    const { actors, zones } = (await server.exportOf(territory)) as unknown as StoredPlaces
    const of = (name: string) => actors.find((actor) => actor.name === name)?.position
    return [of('CPAM'), of('SIAO'), zones[0]?.area.slice(0, 2)].map((place) => place ?? [0, 0])
  }
  const shifted = (from: number[][], by: readonly (readonly [number, number])[]) =>
    from.map(([x = 0, y = 0], index) => [x + (by[index]?.[0] ?? 0), y + (by[index]?.[1] ?? 0)])

  const first = await places()
  const seen = await participant.map.placeOf('CPAM')
  await mine.hold(mine.zone('Rive gauche'), { x: 40, y: -24 })
  await expect.poll(async () => Math.round((await participant.map.placeOf('CPAM')).x - seen.x)).toBe(40)
  await page.mouse.up()
  const together = shifted(first, [
    [40, -24],
    [0, 0],
    [40, -24],
  ])
  await expect.poll(places).toEqual(together)
  await map.undo()
  await expect.poll(places).toEqual(first)

  await page.keyboard.down('Alt')
  await mine.move(mine.zone('Rive gauche'), { x: 16, y: 16 })
  await page.keyboard.up('Alt')
  await expect.poll(places).toEqual(
    shifted(first, [
      [0, 0],
      [0, 0],
      [16, 16],
    ]),
  )
  await map.undo()

  // Inside a zone, a drag with Shift catches what lies there, not the zone.
  await map.inspector.close()
  const [from, to] = [await mine.onScreen({ x: -230, y: -60 }), await mine.onScreen({ x: 0, y: 60 })]
  await page.keyboard.down('Shift')
  await mine.drag(from, to)
  await page.keyboard.up('Shift')
  await expect(map.inspector.title).toHaveText('CPAM')
  await mine.zone('Rive gauche').click({ modifiers: ['Shift'] })
  await expect(map.inspector.title).toHaveText('2 éléments sélectionnés')
  await map.inspector.panel.getByRole('button', { name: 'Supprimer la sélection' }).click()
  await expect(theirs.zone('Rive gauche')).toBeHidden()
  await map.message('2 éléments supprimés.').getByRole('button', { name: 'Annuler' }).click()
  await expect(theirs.zone('Rive gauche')).toBeVisible()
  await expect(participant.map.actor('CPAM')).toBeVisible()

  // Like a card, a zone that has the focus is copied, whether it is selected or not.
  await mine.zone('Rive gauche').focus()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect(theirs.zone('Rive gauche')).toHaveCount(2)
})

test('a zone for a sphere follows its actors on demand', async ({ territory, facilitator, participant }) => {
  await facilitator.enter(territory.links.facilitator)
  const { map } = facilitator
  const mine = new NotesOnMap(facilitator.page)
  await map.addActor({ name: 'CPAM', type: 'CPAM' }, { x: -200, y: -40 })
  await map.addActor({ name: 'CSAPA', type: 'CSAPA' }, { x: 0, y: -40 })
  await map.inspector.close()
  await mine.drawZone('Soins', { x: -100, y: 120 }, { x: 160, y: 220 })

  await map.inspector.choose('Sphère', 'Santé')
  await map.inspector.panel.getByRole('button', { name: 'Ajuster à ses acteurs' }).click()
  const zone = mine.zone('Soins')
  const below = await mine.placeOf(map.actor('CPAM'))
  await expect.poll(async () => (await mine.placeOf(zone)).y).toBeLessThan(below.y)
  await map.inspector.panel.getByText('Suivre les acteurs de cette sphère').click()
  await expect(zone).toHaveAccessibleName('Zone : Soins, suit les acteurs de Santé')

  const before = await mine.placeOf(zone)
  await participant.enter(territory.links.editor)
  await participant.map.moveActor('CPAM', { x: -48, y: -32 })
  await expect.poll(async () => (await mine.placeOf(zone)).x).toBe(before.x - 48)
  await expect.poll(async () => (await mine.placeOf(zone)).y).toBe(before.y - 32)

  // No longer asked to follow, it stays where it was.
  await map.inspector.panel.getByText('Suivre les acteurs de cette sphère').click()
  await participant.map.moveActor('CPAM', { x: 48, y: 0 })
  await expect.poll(async () => (await mine.placeOf(zone)).x).toBe(before.x - 48)
})

test('notes, texts and zones are made, reached, moved, sized and removed by keyboard alone', async ({
  territory,
  facilitator,
  viewer,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await viewer.enter(territory.links.viewer)
  const { page, map } = facilitator
  const { keyboard } = page
  const mine = new NotesOnMap(page)
  const seen = new NotesOnMap(viewer.page)
  await map.typeActors(['CPAM'])

  await keyboard.press('n')
  await keyboard.type('Juin')
  await keyboard.press('Escape')
  const note = mine.note('Note d’Inès, animation : Juin')
  await expect(note).toBeFocused()
  const place = () => mine.placeFrom(note, map.actor('CPAM'))
  const before = await place()
  await keyboard.press('Control+Shift+ArrowDown')
  await keyboard.press('Control+ArrowRight')
  await expect.poll(place).toEqual({ ...before, y: before.y + 40, width: before.width + 8 })

  await keyboard.press('F2')
  await keyboard.type(' ou juillet')
  await keyboard.press('Escape')
  await expect(seen.note(/Juin ou juillet/)).toBeVisible()

  await keyboard.press('Home')
  await expect(map.actor('CPAM')).toBeFocused()
  await keyboard.press('Space')
  await keyboard.press('z')
  await keyboard.type('Rive gauche')
  await keyboard.press('Enter')
  await expect(mine.zone('Rive gauche')).toBeFocused()
  await keyboard.press('x')
  await keyboard.type('Autour de la santé')
  await keyboard.press('Escape')
  await expect(seen.note('Texte d’Inès, animation : Autour de la santé')).toBeVisible()

  await keyboard.press('Delete')
  await expect(seen.note(/^Texte/)).toBeHidden()
  await keyboard.press('Control+z')
  await expect(seen.note(/^Texte/)).toBeVisible()

  // Who may only read reads all of it, and changes nothing.
  await seen.note(/Juin ou juillet/).dblclick()
  await expect(seen.writing).toBeHidden()
  await expect(viewer.map.inspector.panel.getByText('Juin ou juillet')).toBeVisible()
})

test('on a phone, the tools are at hand and a tap puts a note and a zone down', async ({
  territory,
  facilitator,
  phone,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await phone.enter(territory.links.editor)
  const { page, map } = phone
  const theirs = new NotesOnMap(page)

  await theirs.take('Note')
  await map.canvas.tap({ position: { x: 190, y: 300 } })
  await expect(theirs.writing).toBeFocused()
  await page.keyboard.type('Inviter le CSAPA')
  await expectAccessible(page, 'writing a note on a phone')
  await map.canvas.tap({ position: { x: 190, y: 560 } })
  await expect(new NotesOnMap(facilitator.page).note('Note d’Awa, CHRS : Inviter le CSAPA')).toBeVisible()

  await theirs.take('Zone')
  await page.touchscreen.tap(195, 320)
  await expect(theirs.naming).toBeFocused()
  await page.keyboard.type('Soins')
  await page.keyboard.press('Enter')
  await theirs.zone('Soins').tap()
  await expect(map.inspector.title).toHaveText('Soins')
  await expectAccessible(page, 'the sheet of a zone on a phone')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})

interface StoredPlaces {
  readonly actors: readonly { readonly name: string; readonly position: number[] }[]
  readonly zones: readonly { readonly area: number[] }[]
}
