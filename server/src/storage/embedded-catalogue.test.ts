import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { Problem } from '@maillage/shared/protocol/problems'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from './catalogue'
import { catalogueContract } from './catalogue.contract'
import { hashOf, sampleAccess, sampleTerritory } from './catalogue-samples'
import { openEmbeddedCatalogue } from './embedded-catalogue'
import { diskFiles } from './files'
import { DataFolderError } from './operator'
import type { Fault, SimulatedDisk } from './simulated-disk'
import { simulateDisk } from './simulated-disk'
import { temporaryFolder } from './temporary-folder'

const warn = () => undefined

describe('embedded catalogue', () => {
  catalogueContract(async () => openEmbeddedCatalogue({ dataDir: await temporaryFolder(), files: diskFiles, warn }))
})

/** A data folder whose catalogue was written in two steps: `[Brest]`, then `[Brest, Quimper]`. */
async function writtenTwice() {
  const dataDir = await temporaryFolder()
  const warnings: string[] = []
  const open = () => openEmbeddedCatalogue({ dataDir, files: diskFiles, warn: (message) => warnings.push(message) })
  const names = async (): Promise<string[]> => {
    const catalogue = await open()
    const territories = await catalogue.list()
    await catalogue.close()
    return territories.map(({ name }) => name)
  }
  const catalogue = await open()
  await catalogue.add(sampleTerritory('Brest', { access: [sampleAccess('brest')], example: { viewerKey: 'v_key' } }))
  await catalogue.add(sampleTerritory('Quimper'))
  await catalogue.close()
  const path = join(dataDir, 'catalogue.json')
  return { dataDir, warnings, open, names, path, backup: `${path}.bak` }
}

describe('the file of a catalogue', () => {
  test('gives everything back at the next start', async () => {
    const { open, names, warnings } = await writtenTwice()
    expect(await names()).toEqual(['Brest', 'Quimper'])
    const catalogue = await open()
    expect(await catalogue.findAccess(hashOf('brest'))).toMatchObject({
      territory: { example: { viewerKey: 'v_key' } },
    })
    await catalogue.close()
    expect(warnings).toEqual([])
  })

  test('holds no key, and one change less in its backup', async () => {
    const { dataDir, path, backup } = await writtenTwice()
    expect((await readdir(dataDir)).sort()).toEqual(['catalogue.json', 'catalogue.json.bak'])
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ schema: 1, crc: expect.any(Number) })
    expect(JSON.parse(await readFile(backup, 'utf8')).data.territories).toHaveLength(1)
  })

  test('of an earlier version, without snapshots, is read', async () => {
    const { path, names, open } = await writtenTwice()
    const { schema, data } = JSON.parse(await readFile(path, 'utf8'))
    const { snapshots: _, ...earlier } = data
    const crc = crc32(`${schema}:${JSON.stringify(earlier)}`)
    await writeFile(path, JSON.stringify({ schema, crc, data: earlier }))
    expect(await names()).toEqual(['Brest', 'Quimper'])
    const catalogue = await open()
    const [brest] = await catalogue.list()
    expect(brest && (await catalogue.snapshots(brest.id))).toEqual([])
    await catalogue.close()
  })

  test('is not written again for a day that is known', async () => {
    const disk = simulateDisk()
    const catalogue = await openEmbeddedCatalogue({ dataDir: '/data', files: disk, warn })
    const access = sampleAccess('one')
    const brest = sampleTerritory('Brest', { access: [access] })
    await catalogue.add(brest)
    await catalogue.touchAccess(brest.id, access.id, '2026-12-03')
    const { count } = disk
    await catalogue.touchAccess(brest.id, access.id, '2026-12-03')
    expect(disk.count).toBe(count)
  })

  test('is written once for all the changes that wait', async () => {
    const disk = simulateDisk()
    const catalogue = await openEmbeddedCatalogue({ dataDir: '/data', files: disk, warn })
    let renames = 0
    disk.faultAt = (_, name) => {
      if (name === 'rename') renames += 1
      return undefined
    }
    await Promise.all(Array.from({ length: 50 }, (_, index) => catalogue.add(sampleTerritory(`Territoire ${index}`))))
    expect(renames).toBe(1)
  })
})

describe('a damaged catalogue', () => {
  test.for([
    { name: 'cut short', spoil: (text: string) => text.slice(0, -20) },
    { name: 'empty', spoil: () => '' },
    { name: 'zeros', spoil: (text: string) => '\0'.repeat(text.length) },
    { name: 'one letter changed', spoil: (text: string) => text.replace('Quimper', 'Quimpet') },
    { name: 'another version by one bit', spoil: (text: string) => text.replace('"schema":1', '"schema":3') },
    { name: 'some other JSON', spoil: () => '{"territories":[]}' },
  ])('$name: the one before is used, loudly, and the damaged one is set aside', async ({ spoil }) => {
    const { dataDir, names, open, warnings, path } = await writtenTwice()
    const spoilt = spoil(await readFile(path, 'utf8'))
    await writeFile(path, spoilt)
    expect(await names()).toEqual(['Brest'])
    expect(warnings).toEqual([expect.stringContaining('CATALOGUE IS DAMAGED')])
    const [aside] = await readdir(join(dataDir, 'quarantine'))
    expect(await readFile(join(dataDir, 'quarantine', aside as string), 'utf8')).toBe(spoilt)

    const catalogue = await open()
    await catalogue.add(sampleTerritory('Morlaix'))
    await catalogue.close()
    warnings.length = 0
    expect(await names()).toEqual(['Brest', 'Morlaix'])
    expect(warnings).toEqual([])
  })

  test('that was removed is read from the one before', async () => {
    const { names, path, warnings } = await writtenTwice()
    await rm(path)
    expect(await names()).toEqual(['Brest'])
    expect(warnings).toHaveLength(1)
  })

  test('with a damaged backup stops the start with a sentence, and neither is touched', async () => {
    const { open, path, backup } = await writtenTwice()
    for (const file of [path, backup]) await writeFile(file, 'not a catalogue')
    await expect(open()).rejects.toThrow(DataFolderError)
    await expect(open()).rejects.toThrow(/illisibles.*cannot be read/s)
    for (const file of [path, backup]) expect(await readFile(file, 'utf8')).toBe('not a catalogue')
  })

  test('without a backup stops the start too', async () => {
    const { open, path, backup } = await writtenTwice()
    await writeFile(path, '')
    await rm(backup)
    await expect(open()).rejects.toThrow(DataFolderError)
    expect(await readFile(path, 'utf8')).toBe('')
  })

  test('only in its backup is no damage', async () => {
    const { names, backup, warnings } = await writtenTwice()
    await writeFile(backup, '')
    expect(await names()).toEqual(['Brest', 'Quimper'])
    expect(warnings).toEqual([])
  })

  test('at any bit is never taken for another', { timeout: 20_000 }, async () => {
    const { path, names } = await writtenTwice()
    const bytes = await readFile(path)
    // Some bits of the file: all of them take minutes and find the same.
    for (let at = 0; at < bytes.length; at += 7) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8))
      await writeFile(path, flipped)
      // A blank that became another blank changes nothing.
      expect([['Brest'], ['Brest', 'Quimper']]).toContainEqual(await names())
    }
  })
})

describe('whatever file operation fails', () => {
  const open = (files: SimulatedDisk): Promise<Catalogue> => openEmbeddedCatalogue({ dataDir: '/data', files, warn })

  /** Adds five territories, two of them at once; gives those that are promised. */
  const live = async (disk: SimulatedDisk, onStep: (promised: readonly string[]) => Promise<void>): Promise<void> => {
    const catalogue = await open(disk).catch(() => undefined)
    const promised: string[] = []
    const add = async (name: string): Promise<void> => {
      try {
        await catalogue?.add(sampleTerritory(name))
        if (catalogue) promised.push(name)
      } catch (error) {
        expect(error).toMatchObject({ code: 'storage-unavailable' })
        expect(error).toBeInstanceOf(Problem)
      }
    }
    for (const names of [['a'], ['b', 'c'], ['d'], ['e']]) {
      await Promise.all(names.map(add))
      const known = (await catalogue?.list())?.map(({ name }) => name) ?? []
      expect(known).toEqual(promised)
      await onStep(promised)
    }
    await catalogue?.close()
  }

  test.for<Fault>(['refuse', 'pretend', 'half', 'crash'])('%s: what is promised is kept', async (fault) => {
    const counting = simulateDisk()
    await live(counting, async () => undefined)
    for (let failing = 1; failing <= counting.count; failing += 1) {
      const disk = simulateDisk()
      disk.faultAt = (operation) => (operation === failing ? fault : undefined)
      await live(disk, async (promised) => {
        for (const choice of [0, 1]) {
          const catalogue = await open(disk.afterPowerCut((choices) => (choice + failing) % choices))
          const names = (await catalogue.list()).map(({ name }) => name)
          expect(names).toEqual(expect.arrayContaining([...promised]))
          expect(names).toEqual([...new Set(names)])
        }
      })
    }
  })
})
