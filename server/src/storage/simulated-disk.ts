import { basename, dirname } from 'node:path'
import type { Files, OpenFile } from './files'

/** What a file operation does instead of its work, decided before each one. */
export type Fault =
  /** Fails and does nothing. */
  | 'refuse'
  /** Does its work and fails all the same: nobody can tell from outside. */
  | 'pretend'
  /** A write takes half of the bytes; anything else is refused. */
  | 'half'
  /** The machine is gone: this and every later operation fails. */
  | 'crash'

export interface SimulatedDisk extends Files {
  /** How many operations were asked so far. */
  readonly count: number
  faultAt: (operation: number, name: string) => Fault | undefined
  /** The disk after a power cut. `pick(n)` gives a number below n: which unsynced thing happens to be there. */
  afterPowerCut(pick: Pick): SimulatedDisk
  /** All bytes of all files, to look for what should be gone. */
  allBytes(): Buffer
}

export type Pick = (choices: number) => number

/** Each has what is seen now and what a power cut cannot take. */
interface FileNode {
  readonly kind: 'file'
  bytes: Uint8Array
  synced: Uint8Array
  /** After a failed sync the system may forget what it could not write, and say nothing about it later. */
  isPoisoned: boolean
  /** Milliseconds since 1970; what a power cut leaves is old. */
  readonly madeAt: number
}
interface FolderNode {
  readonly kind: 'folder'
  readonly nodes: Map<string, FileNode | FolderNode>
  synced: ReadonlyMap<string, FileNode | FolderNode>
}

/** A disk in memory that loses what was not synced, so that a test can cut the power between any two operations. */
export function simulateDisk(): SimulatedDisk {
  const root = newFolder()
  root.nodes.set('data', newFolder())
  root.synced = new Map(root.nodes)
  return diskOver(root)
}

function diskOver(root: FolderNode): SimulatedDisk {
  let count = 0
  let isGone = false

  const act: Act = async (name, work) => {
    // As on a real disk, the answer never comes in the turn of the question.
    await new Promise((resolve) => setImmediate(resolve))
    count += 1
    const fault = disk.faultAt(count, name)
    if (fault === 'crash') isGone = true
    if (isGone) throw errno('EIO')
    if (fault === 'refuse' || (fault === 'half' && name !== 'write')) throw errno('ENOSPC')
    const value = work(fault)
    if (fault === 'pretend') throw errno('EIO')
    return value
  }

  const disk: SimulatedDisk = {
    get count() {
      return count
    },
    faultAt: () => undefined,
    afterPowerCut: (pick) => diskOver(survivingFolder(root, pick)),
    allBytes: () => Buffer.concat([...bytesIn(root)]),
    ...operationsOn(root, act),
  }
  return disk
}

type Act = <Value>(name: string, work: (fault: Fault | undefined) => Value) => Promise<Value>

function operationsOn(root: FolderNode, act: Act): Files {
  const find = (path: string): FileNode | FolderNode | undefined =>
    path
      .split('/')
      .filter((name) => name !== '')
      .reduce<FileNode | FolderNode | undefined>((node, name) => folderOr(node)?.nodes.get(name), root)
  const parentOf = (path: string): FolderNode => {
    const parent = folderOr(find(dirname(path)))
    if (!parent) throw errno('ENOENT')
    return parent
  }
  const fileAt = (path: string): FileNode | undefined => {
    const node = find(path)
    return node?.kind === 'file' ? node : undefined
  }

  return {
    read: (path) => act('read', () => fileAt(path)?.bytes.slice()),
    list: (folder) => act('list', () => [...(folderOr(find(folder))?.nodes.keys() ?? [])]),
    modifiedAt: (path) => act('modifiedAt', () => fileAt(path)?.madeAt),
    open: (path, as) =>
      act('open', () => {
        const known = fileAt(path)
        if (as === 'existing' && !known) throw errno('ENOENT')
        if (as === 'new' && known) throw errno('EEXIST')
        const file = known ?? newFile(new Uint8Array(), Date.now())
        if (as === 'empty') file.bytes = new Uint8Array()
        parentOf(path).nodes.set(basename(path), file)
        return openNode(file, act)
      }),
    makeFolder: (path) =>
      act('makeFolder', () => {
        if (!find(path)) parentOf(path).nodes.set(basename(path), newFolder())
      }),
    rename: (from, to) =>
      act('rename', () => {
        const node = find(from)
        if (!node) throw errno('ENOENT')
        parentOf(from).nodes.delete(basename(from))
        parentOf(to).nodes.set(basename(to), node)
      }),
    remove: (path) =>
      act('remove', () => {
        empty(folderOr(find(path)))
        folderOr(find(dirname(path)))?.nodes.delete(basename(path))
      }),
    syncFolder: (path) =>
      act('syncFolder', () => {
        const folder = folderOr(find(path))
        if (!folder) throw errno('ENOENT')
        folder.synced = new Map(folder.nodes)
      }),
  }
}

function openNode(file: FileNode, act: Act): OpenFile {
  return {
    write: (bytes, position) =>
      act('write', (fault) => {
        const taken = fault === 'half' ? bytes.subarray(0, Math.ceil(bytes.length / 2)) : bytes
        const grown = new Uint8Array(Math.max(file.bytes.length, position + taken.length))
        grown.set(file.bytes)
        grown.set(taken, position)
        file.bytes = grown
        return taken.length
      }),
    truncate: (length) =>
      act('truncate', () => {
        const cut = new Uint8Array(length)
        cut.set(file.bytes.subarray(0, length))
        file.bytes = cut
      }),
    async syncData() {
      try {
        await act('syncData', () => {
          if (!file.isPoisoned) file.synced = file.bytes
        })
      } catch (error) {
        file.isPoisoned = true
        throw error
      }
    },
    close: () => act('close', () => undefined),
  }
}

function survivingFolder(folder: FolderNode, pick: Pick): FolderNode {
  const kept = newFolder()
  for (const name of new Set([...folder.synced.keys(), ...folder.nodes.keys()])) {
    const [before, now] = [folder.synced.get(name), folder.nodes.get(name)]
    const node = before === now || pick(2) === 0 ? before : now
    if (node) kept.nodes.set(name, node.kind === 'folder' ? survivingFolder(node, pick) : survivingFile(node, pick))
  }
  kept.synced = new Map(kept.nodes)
  return kept
}

function survivingFile(file: FileNode, pick: Pick): FileNode {
  return newFile(survivingBytes(file, pick), 0)
}

/** Of bytes that were not synced: none, all, a part, or a part and then zeros. */
function survivingBytes({ bytes, synced }: FileNode, pick: Pick): Uint8Array {
  const added = bytes.length - synced.length
  if (bytes === synced || added <= 0) return pick(2) === 0 ? synced : bytes
  switch (pick(4)) {
    case 0:
      return synced
    case 1:
      return bytes
    case 2:
      return bytes.slice(0, synced.length + pick(added))
    default:
      return bytes.slice().fill(0, synced.length + pick(added))
  }
}

function* bytesIn(folder: FolderNode): Generator<Uint8Array> {
  for (const node of folder.nodes.values()) {
    if (node.kind === 'file') yield node.bytes
    else yield* bytesIn(node)
  }
}

/** One thing after the other, as a disk does, none of it synced. */
function empty(folder: FolderNode | undefined): void {
  for (const node of folder?.nodes.values() ?? []) empty(folderOr(node))
  folder?.nodes.clear()
}

function newFile(bytes: Uint8Array, madeAt: number): FileNode {
  return { kind: 'file', bytes, synced: bytes, isPoisoned: false, madeAt }
}

function newFolder(): FolderNode {
  return { kind: 'folder', nodes: new Map(), synced: new Map() }
}

function folderOr(node: FileNode | FolderNode | undefined): FolderNode | undefined {
  return node?.kind === 'folder' ? node : undefined
}

function errno(code: string): Error {
  return Object.assign(new Error(code), { code })
}
