import { readFile, truncate, writeFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../fixtures'
import { npmStart } from '../npm-start'
import { HomePage } from '../pages/home-page'
import { refusedStart, temporaryFolder } from '../server-process'

test('one command serves everything on one port and says where', async ({ page }) => {
  await using start = await npmStart()

  await expect.poll(() => start.output, { timeout: 30_000 }).toContain('Lien d’administration')
  const url = /Sur cet ordinateur : (http:\/\/localhost:\d+)\n/.exec(start.output)?.[1] ?? ''
  const { port } = new URL(url)
  for (const address of networkAddresses()) {
    expect(start.output).toContain(`Sur le réseau : http://${address}:${port}\n`)
  }
  expect(start.output).toMatch(new RegExp(`Lien d’administration.* : ${url}/admin#a_\\w+\\n`))

  const home = new HomePage(page)
  await home.open(url)
  await expect(home.territoryNames).toHaveText(['Rouen', 'Nantes', 'Métropole lilloise'])
  for (const name of ['Rouen', 'Nantes', 'Métropole lilloise']) {
    await expect(home.card(name).getByText('Exemple', { exact: true })).toBeVisible()
  }
})

test('the admin link is printed at the first start only', async ({ server }) => {
  expect(server.output).toContain(`/admin#`)

  await server.restart()

  expect(server.output).not.toContain(`/admin#`)
  expect(server.output).toContain('Le lien d’administration a été montré au premier démarrage')
})

test('a port that is none stops the start with a sentence', async () => {
  const { code, output } = await refusedStart({ PORT: 'abc' })

  expect(output.trim()).toBe('PORT : « abc » n’est pas un port (un nombre entre 0 et 65535).')
  expect(code).toBe(1)
})

test('a port in use stops the start with a sentence', async ({ server }) => {
  await using folder = await temporaryFolder()
  const { port } = new URL(server.url)

  const { code, output } = await refusedStart({ PORT: port, DATA_DIR: folder.path })

  expect(output).toContain(`PORT : un autre programme utilise déjà le port ${port}.`)
  // It is made at the first start, and this was the first.
  expect(output).toMatch(/Clé d’administration \(à garder, elle ne sera plus montrée\) : a_\w+\n/)
  expect(code).toBe(1)
})

test('a data folder that cannot be written stops the start with a sentence', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'file')
  await writeFile(file, 'not a folder')

  const { code, output } = await refusedStart({ PORT: '0', DATA_DIR: join(file, 'data') })

  expect(output).toContain(join(file, 'data'))
  expect(output).not.toContain('    at ') // a stack trace is for us, not for whoever starts the server
  expect(code).toBe(1)
})

test('a second server on the same data folder stops with a sentence', async ({ server }) => {
  const { code, output } = await refusedStart({ PORT: '0', DATA_DIR: server.dataDir })

  expect(output).toContain(server.dataDir)
  expect(output).not.toContain('    at ')
  expect(code).toBe(1)
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
})

test('a damaged catalogue is never written over', async ({ server }) => {
  await server.kill()
  const paths = ['catalogue.json', 'catalogue.json.bak'].map((name) => join(server.dataDir, name))
  for (const path of paths) await truncate(path, 300)
  const damaged = await Promise.all(paths.map((path) => readFile(path)))

  const { code, output } = await refusedStart({ PORT: '0', DATA_DIR: server.dataDir })

  expect(output).toContain(`Le catalogue « ${paths[0]} »`)
  expect(output).toContain('Remettez une sauvegarde à leur place.')
  expect(code).toBe(1)
  expect(await Promise.all(paths.map((path) => readFile(path)))).toEqual(damaged)
})

function networkAddresses(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return addresses.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
}
