import { newId, TerritoryId } from '@maillage/shared/map/ids'
import { expect, onTestFinished, test } from 'vitest'
import type { Catalogue } from './catalogue'
import { hashOf, sampleAccess, sampleSnapshot, sampleTerritory } from './catalogue-samples'

/** What every catalogue owes. `open` gives a new one, empty. */
export function catalogueContract(open: () => Promise<Catalogue>): void {
  const opened = async (): Promise<Catalogue> => {
    const catalogue = await open()
    onTestFinished(() => catalogue.close())
    return catalogue
  }
  const nowhere = TerritoryId.parse(newId())

  test('a new catalogue is empty', async () => {
    const catalogue = await opened()
    expect(await catalogue.list()).toEqual([])
    expect(await catalogue.find(nowhere)).toBeUndefined()
    expect(await catalogue.findAccess(hashOf('any'))).toBeUndefined()
    expect(await catalogue.adminKeyHash()).toBeUndefined()
  })

  test('territories are found by id and listed as they were added', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest', { access: [sampleAccess('brest')] })
    const example = sampleTerritory('Exemple', { example: { viewerKey: 'v_key' } })
    await catalogue.add(brest)
    await catalogue.add(example)
    expect(await catalogue.list()).toEqual([brest, example])
    expect(await catalogue.find(example.id)).toEqual(example)
  })

  test('changes of one turn are all kept', async () => {
    const catalogue = await opened()
    const territories = Array.from({ length: 30 }, (_, index) => sampleTerritory(`Territoire ${index}`))
    await Promise.all(territories.map((territory) => catalogue.add(territory)))
    await Promise.all(territories.map(({ id }, index) => catalogue.rename(id, `Nom ${index}`)))
    expect((await catalogue.list()).map(({ name }) => name)).toEqual(territories.map((_, index) => `Nom ${index}`))
  })

  test('a territory is renamed, counted, and removed', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest', { access: [sampleAccess('brest')] })
    await catalogue.add(brest)
    await catalogue.rename(brest.id, 'Pays de Brest')
    const map = { counts: { actors: 12, links: 30 }, updatedAt: '2026-12-03T16:00:00.000Z' }
    await catalogue.recordMap(brest.id, map)
    expect(await catalogue.find(brest.id)).toEqual({ ...brest, ...map, name: 'Pays de Brest' })

    await catalogue.remove(brest.id)
    expect(await catalogue.list()).toEqual([])
    expect(await catalogue.findAccess(hashOf('brest'))).toBeUndefined()
  })

  test('each epoch is one more than the last', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest')
    await catalogue.add(brest)
    expect(await Promise.all([catalogue.startEpoch(brest.id), catalogue.startEpoch(brest.id)])).toEqual([1, 2])
    expect((await catalogue.find(brest.id))?.epoch).toBe(2)
  })

  test('damage is told until somebody has seen it, and is told once', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest')
    await catalogue.add(brest)
    const damageOf = async () => (await catalogue.find(brest.id))?.damage
    const [first, later] = ['2026-12-03T08:00:00.000Z', '2026-12-09T08:00:00.000Z']
    const found = { bytes: 120, places: ['0.log@25'] }
    await catalogue.recordDamage(brest.id, { foundAt: first, ...found })
    await catalogue.recordDamage(brest.id, { foundAt: later, ...found })
    expect(await damageOf()).toEqual({ foundAt: first, ...found, seenAt: null })

    await catalogue.markDamageSeen(brest.id, later, later)
    expect(await damageOf()).toMatchObject({ seenAt: null })
    await catalogue.markDamageSeen(brest.id, first, later)
    await catalogue.markDamageSeen(brest.id, first, '2026-12-10T08:00:00.000Z')
    await catalogue.recordDamage(brest.id, { foundAt: later, ...found })
    expect(await damageOf()).toEqual({ foundAt: first, ...found, seenAt: later })
  })

  test('other damage is told anew, with as many places as help to find it', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest')
    await catalogue.add(brest)
    const [first, later] = ['2026-12-03T08:00:00.000Z', '2026-12-09T08:00:00.000Z']
    const places = Array.from({ length: 50 }, (_, index) => `0.log@${index}`)
    await catalogue.recordDamage(brest.id, { foundAt: first, bytes: 120, places: ['0.log@25'] })
    await catalogue.markDamageSeen(brest.id, first, first)
    await catalogue.recordDamage(brest.id, { foundAt: later, bytes: 900, places })
    const damage = { foundAt: later, bytes: 900, places: places.slice(0, 20), seenAt: null }
    expect(await catalogue.find(brest.id)).toEqual({ ...brest, damage })
  })

  test('an access link is found by the hash of its key, with its territory', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest', { access: [sampleAccess('first')] })
    await catalogue.add(brest)
    const access = sampleAccess('second', { role: 'viewer', expiresAt: '2027-01-01T00:00:00.000Z' })
    await catalogue.addAccess(brest.id, access)
    const territory = { ...brest, access: [...brest.access, access] }
    expect(await catalogue.findAccess(hashOf('second'))).toEqual({ territory, access })
    expect(await catalogue.findAccess(hashOf('first'))).toEqual({ territory, access: brest.access[0] })
  })

  test('a revoked link stays, with the date of its first revocation', async () => {
    const catalogue = await opened()
    const [access, other] = [sampleAccess('one'), sampleAccess('other')]
    const brest = sampleTerritory('Brest', { access: [access, other] })
    await catalogue.add(brest)
    await catalogue.revokeAccess(brest.id, access.id, '2026-12-03T16:00:00.000Z')
    await catalogue.revokeAccess(brest.id, access.id, '2026-12-04T16:00:00.000Z')
    const revoked = { ...access, revokedAt: '2026-12-03T16:00:00.000Z' }
    expect((await catalogue.find(brest.id))?.access).toEqual([revoked, other])
    expect((await catalogue.findAccess(access.keyHash))?.access).toEqual(revoked)
  })

  test('a link remembers the day of its last use', async () => {
    const catalogue = await opened()
    const access = sampleAccess('one')
    const brest = sampleTerritory('Brest', { access: [access] })
    await catalogue.add(brest)
    for (const day of ['2026-12-03', '2026-12-03', '2026-12-05']) await catalogue.touchAccess(brest.id, access.id, day)
    expect((await catalogue.findAccess(access.keyHash))?.access.lastUsedOn).toBe('2026-12-05')
  })

  test('the admin key is set and replaced', async () => {
    const catalogue = await opened()
    await catalogue.setAdminKeyHash(hashOf('first'))
    await catalogue.setAdminKeyHash(hashOf('second'))
    expect(await catalogue.adminKeyHash()).toBe(hashOf('second'))
  })

  test('snapshots are listed as they were added, changed one by one, and removed', async () => {
    const catalogue = await opened()
    const [brest, quimper] = [sampleTerritory('Brest'), sampleTerritory('Quimper')]
    await catalogue.add(brest)
    await catalogue.add(quimper)
    const [first, second] = [sampleSnapshot('COPIL 06/2023'), sampleSnapshot('', { kind: 'automatic' })]
    await catalogue.addSnapshot(brest.id, first)
    await catalogue.addSnapshot(brest.id, second)
    expect(await catalogue.snapshots(brest.id)).toEqual([first, second])
    expect(await catalogue.snapshots(quimper.id)).toEqual([])
    expect(await catalogue.find(brest.id)).toEqual(brest)

    const fields = { kind: 'named', name: 'Avant l’atelier', validOn: '2023-06' } as const
    await catalogue.changeSnapshot(brest.id, second.id, fields)
    expect(await catalogue.snapshots(brest.id)).toEqual([first, { ...second, ...fields }])
    await catalogue.removeSnapshots(brest.id, [first.id, sampleSnapshot('never there').id])
    expect(await catalogue.snapshots(brest.id)).toEqual([{ ...second, ...fields }])
  })

  test('the snapshots of a territory go with it', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest')
    await catalogue.add(brest)
    await catalogue.addSnapshot(brest.id, sampleSnapshot('COPIL'))
    await catalogue.remove(brest.id)
    await catalogue.add(brest)
    expect(await catalogue.snapshots(brest.id)).toEqual([])
  })

  test('what is not there cannot be changed', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest')
    await catalogue.add(brest)
    const changes = [
      catalogue.rename(nowhere, 'Nulle part'),
      catalogue.remove(nowhere),
      catalogue.recordMap(nowhere, { counts: { actors: 0, links: 0 }, updatedAt: brest.updatedAt }),
      catalogue.startEpoch(nowhere),
      catalogue.recordDamage(nowhere, { foundAt: brest.createdAt, bytes: 1, places: [] }),
      catalogue.markDamageSeen(nowhere, brest.createdAt, brest.createdAt),
      catalogue.addAccess(nowhere, sampleAccess('one')),
      catalogue.revokeAccess(brest.id, 'no link', brest.createdAt),
      catalogue.touchAccess(brest.id, 'no link', '2026-12-03'),
      catalogue.addSnapshot(nowhere, sampleSnapshot('COPIL')),
      catalogue.changeSnapshot(brest.id, sampleSnapshot('COPIL').id, { name: 'CT' }),
      catalogue.removeSnapshots(nowhere, [sampleSnapshot('COPIL').id]),
    ]
    for (const change of changes) await expect(change).rejects.toMatchObject({ code: 'not-found' })
    expect(await catalogue.list()).toEqual([brest])
  })

  test('neither an id nor a key is given to two', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest', { access: [sampleAccess('one')] })
    await catalogue.add(brest)
    await expect(catalogue.add({ ...sampleTerritory('Quimper'), id: brest.id })).rejects.toThrow('id exists')
    await expect(catalogue.add(sampleTerritory('Quimper', { access: [sampleAccess('one')] }))).rejects.toThrow('key')
    await expect(catalogue.addAccess(brest.id, sampleAccess('one'))).rejects.toThrow('key exists')
    const sameId = sampleAccess('two', { id: brest.access[0]?.id ?? '' })
    await expect(catalogue.addAccess(brest.id, sameId)).rejects.toThrow('id exists')
    const snapshot = sampleSnapshot('COPIL')
    await catalogue.addSnapshot(brest.id, snapshot)
    await expect(catalogue.addSnapshot(brest.id, snapshot)).rejects.toThrow('id exists')
    expect(await catalogue.list()).toEqual([brest])
  })

  test('a change that is refused does not keep the others of its turn from being made', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest')
    const results = await Promise.allSettled([
      catalogue.remove(nowhere),
      catalogue.add(brest),
      catalogue.remove(nowhere),
    ])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
    expect(await catalogue.list()).toEqual([brest])
  })

  test('what is no record of a territory or link is refused', async () => {
    const catalogue = await opened()
    const brest = sampleTerritory('Brest')
    await catalogue.add(brest)
    await expect(catalogue.add(sampleTerritory(' '))).rejects.toThrow()
    await expect(catalogue.rename(brest.id, '')).rejects.toThrow()
    await expect(catalogue.addAccess(brest.id, sampleAccess('one', { keyHash: 'the key itself' }))).rejects.toThrow()
    await expect(catalogue.setAdminKeyHash('the key itself')).rejects.toThrow()
    await expect(catalogue.addSnapshot(brest.id, sampleSnapshot('COPIL', { validOn: 'juin' }))).rejects.toThrow()
    expect(await catalogue.list()).toEqual([brest])
  })

  test('closing keeps what was asked before, and refuses what is asked after', async () => {
    const catalogue = await open()
    const adding = catalogue.add(sampleTerritory('Brest'))
    await catalogue.close()
    await expect(adding).resolves.toBeUndefined()
    await expect(catalogue.list()).rejects.toThrow('closed')
    await expect(catalogue.add(sampleTerritory('Quimper'))).rejects.toThrow('closed')
  })
}
