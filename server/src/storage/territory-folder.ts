import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Files } from './files'
import { ignoreLeftover, replaceWhole, TEMPORARY, writeWhole } from './files'
import type { Damage, StoredState } from './map-storage'
import { scanLog } from './record-log'
import { decodeStateFile } from './state-file'

/**
 * A territory's folder holds numbered generations: `<n>.snap`, a full state, and `<n>.log`, the updates since. The map is
 * the newest readable state and every log from its number on; a generation without a state continues the one before.
 */
export interface FolderScan {
  readonly state: StoredState | undefined
  /** What the logs hold since, oldest first. */
  readonly logs: readonly ReadLog[]
  /** The map needs no file of an earlier generation than this. */
  readonly oldest: number
  /** The highest number in use, or -1. */
  readonly newest: number
  readonly tail: Tail | undefined
  readonly damage: readonly Damage[]
  /** The damaged bytes themselves, under the names they get in the quarantine. */
  readonly pieces: readonly Piece[]
}

/** Where the records of one log begin, oldest first. */
export interface LogRecords {
  readonly generation: number
  readonly offsets: readonly number[]
}

export interface ReadLog extends LogRecords {
  readonly bytes: Uint8Array
}

/** The log that can be continued, and where. */
export interface Tail {
  readonly generation: number
  readonly end: number
  /** Whether something unreadable follows, which has to be cut off first. */
  readonly hasRest: boolean
}

export interface Piece {
  readonly name: string
  readonly bytes: Uint8Array
}

export const logName = (generation: number): string => `${generation}.log`
export const stateName = (generation: number): string => `${generation}.snap`

/** Reads all that the folder holds of the map, and changes nothing. */
export async function scanFolder(files: Files, folder: string): Promise<FolderScan> {
  const names = await files.list(folder)
  const damage: Damage[] = []
  const pieces: Piece[] = []
  const note = (kind: Damage['kind'], name: string, offset: number, bytes: Uint8Array): void => {
    damage.push({ kind, place: `${name}@${offset}`, bytes: bytes.length })
    pieces.push({ name: `${name}-${offset}-${crc32(bytes).toString(16)}`, bytes })
  }

  const generations = generationsOf(names, 'log')
  const states = generationsOf(names, 'snap')
  const newest = await newestState(files, folder, states, (name, bytes) => note('state', name, 0, bytes))
  const oldest = newest?.generation ?? 0
  const logs: ReadLog[] = []
  let tail: Tail | undefined

  for (const generation of generations.filter((number) => number >= oldest)) {
    const name = logName(generation)
    const bytes = (await files.read(join(folder, name))) ?? new Uint8Array()
    const log = scanLog(bytes)
    for (const { kind, from, to } of log.damage) note(kind, name, from, bytes.subarray(from, to))
    logs.push({ generation, offsets: log.offsets, bytes })
    tail = log.end > 0 ? { generation, end: log.end, hasRest: log.end < bytes.length } : undefined
  }
  return { state: newest?.state, logs, oldest, newest: Math.max(-1, ...generations, ...states), tail, damage, pieces }
}

/** Removes the generations before this one, and what a crash left half written. */
export async function removeEarlier(files: Files, folder: string, generation: number): Promise<void> {
  for (const name of await files.list(folder)) {
    const number = generationOf(name)
    const isEarlier = number !== undefined && number < generation
    if (isEarlier || name.endsWith(TEMPORARY)) await files.remove(join(folder, name))
  }
}

/** Keeps a copy of damaged bytes, for whoever may know what to do with them. */
export async function quarantine(files: Files, folder: string, pieces: readonly Piece[]): Promise<void> {
  const known = new Set(await files.list(folder))
  const added = pieces.filter(({ name }) => !known.has(name))
  for (const { name, bytes } of added) await replaceWhole(files, join(folder, name), bytes)
  if (added.length > 0) await files.syncFolder(folder)
}

/** Removes what the quarantine holds of one owner: names that begin with `prefix`. */
export async function clearQuarantine(files: Files, folder: string, prefix: string): Promise<void> {
  const names = (await files.list(folder)).filter((name) => name.startsWith(prefix))
  for (const name of names) await files.remove(join(folder, name))
  if (names.length > 0) await files.syncFolder(folder)
}

/**
 * Makes a generation that begins with this state. The log is in place, durably, before the state is, because from then on
 * earlier logs are not read. `onCommit` is called right before that step: a failure after it leaves either generation.
 */
export async function writeGeneration(
  files: Files,
  folder: string,
  generation: number,
  content: { readonly stateFile: Uint8Array; readonly log: Uint8Array },
  onCommit: () => void,
): Promise<void> {
  const log = join(folder, logName(generation))
  const state = join(folder, stateName(generation))
  try {
    await replaceWhole(files, log, content.log)
    await writeWhole(files, state + TEMPORARY, content.stateFile)
    await files.syncFolder(folder)
  } catch (error) {
    await files.remove(state + TEMPORARY).catch(ignoreLeftover)
    await files.remove(log).catch(ignoreLeftover)
    throw error
  }
  onCommit()
  await files.rename(state + TEMPORARY, state)
  await files.syncFolder(folder)
}

async function newestState(
  files: Files,
  folder: string,
  generations: readonly number[],
  onDamage: (name: string, bytes: Uint8Array) => void,
): Promise<{ generation: number; state: StoredState } | undefined> {
  for (const generation of generations.toReversed()) {
    const bytes = await files.read(join(folder, stateName(generation)))
    if (!bytes) continue
    const state = decodeStateFile(bytes)
    if (state) return { generation, state }
    onDamage(stateName(generation), bytes)
  }
  return undefined
}

function generationsOf(names: readonly string[], ending: 'log' | 'snap'): number[] {
  const numbers = names.filter((name) => name.endsWith(`.${ending}`)).map(generationOf)
  return numbers.filter((number) => number !== undefined).sort((a, b) => a - b)
}

function generationOf(name: string): number | undefined {
  const digits = /^(\d+)\.(?:log|snap)$/.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
