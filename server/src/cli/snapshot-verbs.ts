import { SnapshotId } from '@maillage/shared/map/snapshot'
import { Problem } from '@maillage/shared/protocol/problems'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { openOfflineLiveMaps } from '../http/offline-live-maps'
import { Snapshots } from '../snapshots/snapshots'
import type { StoredTerritory } from '../storage/catalogue'
import type { SnapshotCondition } from '../storage/snapshot-storage'
import { OperatorError, type Workplace } from './workplace'

/** The versions of a data folder that no server holds. */
export function openSnapshots({ catalogue, snapshots: storage, maps, limits, now, print }: Workplace): Snapshots {
  const log = { warn: (_facts: object, message: string) => print(message) }
  return new Snapshots({ catalogue, storage, maps: openOfflineLiveMaps(maps, limits), limits, log, now })
}

export async function printSnapshots(workplace: Workplace, { id }: StoredTerritory): Promise<void> {
  const list = await openSnapshots(workplace).list(id)
  if (list.length === 0) workplace.print('Ce territoire n’a pas encore de version.')
  for (const snapshot of list) {
    const { actors, links } = snapshot.counts
    const state = snapshot.isDamaged ? '  ABÎMÉE' : ''
    workplace.print(`${snapshot.id}  ${actors} acteurs, ${links} liens, ${titleOf(snapshot)}${state}`)
  }
}

/** The file of a version. Throws an `OperatorError` when there is none that can be read. */
export async function readSnapshot(workplace: Workplace, { id }: StoredTerritory, version: string) {
  const { data: snapshotId } = SnapshotId.safeParse(version)
  try {
    if (!snapshotId) throw new Problem('not-found')
    return await openSnapshots(workplace).open(id, snapshotId)
  } catch (cause) {
    throw cause instanceof Problem && cause.code in UNREADABLE
      ? new OperatorError(UNREADABLE[cause.code as keyof typeof UNREADABLE], { cause })
      : cause
  }
}

const UNREADABLE = {
  'not-found': 'Ce territoire n’a pas de version de cet identifiant : « versions » les liste.',
  'snapshot-damaged': 'Cette version est abîmée et ne peut plus être lue.',
  'snapshot-newer': 'Cette version vient d’un Maillage plus récent.',
} as const

/** French sentences; none when every version can be read. */
export async function checkSnapshots({ catalogue, snapshots }: Workplace, { id }: StoredTerritory) {
  const [listed, found] = await Promise.all([catalogue.snapshots(id), snapshots.check(id)])
  const problems = listed.flatMap((snapshot) => {
    const condition = CONDITIONS[found.get(snapshot.id) ?? 'absent']
    return condition ? [`la version ${snapshot.id}, ${titleOf(snapshot)}, ${condition}`] : []
  })
  const strays = [...found.keys()].filter((key) => !listed.some((snapshot) => snapshot.id === key)).length
  return { count: listed.length, problems, strays }
}

const CONDITIONS: Readonly<Record<SnapshotCondition | 'absent', string | undefined>> = {
  whole: undefined,
  damaged: 'est abîmée',
  newer: 'vient d’un Maillage plus récent',
  absent: 'n’a plus de fichier',
}

const KINDS: Readonly<Record<SnapshotRecord['kind'], string>> = {
  named: 'nommée',
  automatic: 'automatique',
  'before-import': 'avant un import',
  'before-restore': 'avant un retour à une version',
  'before-deletion': 'avant une suppression de masse',
}

function titleOf({ kind, name, createdAt }: Pick<SnapshotRecord, 'kind' | 'name' | 'createdAt'>): string {
  return `${kind === 'named' ? `« ${name} »` : KINDS[kind]} du ${createdAt.slice(0, 10)}`
}
