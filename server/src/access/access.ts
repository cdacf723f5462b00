import { timingSafeEqual } from 'node:crypto'
import { TerritoryId } from '@maillage/shared/map/ids'
import { Problem } from '@maillage/shared/protocol/problems'
import type { Role } from '@maillage/shared/protocol/roles'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { DEFAULT_LIMITS, LimitReached } from '../limits'
import type { Catalogue, StoredAccess, StoredTerritory } from '../storage/catalogue'
import { hashKey } from './issue-access'

const FAILURE_WINDOW_SECONDS = 60

/** Who came in: the admin, or the holder of an access link. The admin facilitates every territory. */
export type Entry =
  | { readonly kind: 'admin'; readonly role: 'facilitator'; readonly territory: StoredTerritory }
  | { readonly kind: 'link'; readonly role: Role; readonly territory: StoredTerritory; readonly access: StoredAccess }

/** What somebody shows at the door. */
export interface Visitor {
  readonly key: string | undefined
  /** As `clientAddress` gives it. */
  readonly address: string
}

/** Says who may do what on a territory, for HTTP and for live connections alike. */
export interface Access {
  /**
   * Lets a visitor into a territory. Throws `access-refused` for a missing, wrong or expired key and for an unknown
   * territory, which nobody can tell apart; `access-revoked` to who holds a link that was switched off; and
   * `TooManyTries` to an address that keeps failing. A good key is never limited.
   */
  enter(territory: string, visitor: Visitor): Promise<Entry>
  /** Throws as `enter` does, and `role-forbids` for a key that is good elsewhere. */
  requireAdmin(visitor: Visitor): Promise<void>
}

/** More wrong keys from one address than people mistype. */
export class TooManyTries extends LimitReached {
  constructor(readonly retryAfterSeconds: number) {
    super('failedKeysPerMinute', 'too-many-tries')
  }
}

export interface AccessOptions {
  readonly catalogue: Catalogue
  readonly now?: () => Date
  /** From one address. */
  readonly failedKeysPerMinute?: number
  /** A link is used on a day that its record does not have yet; whoever came in does not wait for what becomes of it. */
  readonly onUsed?: (territory: TerritoryId, accessId: string, day: string) => void
}

export function openAccess({
  catalogue,
  now = () => new Date(),
  failedKeysPerMinute = DEFAULT_LIMITS.failedKeysPerMinute,
  onUsed,
}: AccessOptions): Access {
  const failures = new RateLimiterMemory({ points: failedKeysPerMinute, duration: FAILURE_WINDOW_SECONDS })

  /** Same work whatever is asked: hash, look up, compare; what differs is only the answer. */
  const recognise = async (key: string | undefined) => {
    const keyHash = hashKey(key ?? '')
    const [adminKeyHash, found] = await Promise.all([catalogue.adminKeyHash(), catalogue.findAccess(keyHash)])
    const isAdmin = isSameHash(keyHash, adminKeyHash) && key !== undefined
    return { isAdmin, found: found && isSameHash(keyHash, found.access.keyHash) ? found : undefined }
  }

  const tellUse = (territory: StoredTerritory, access: StoredAccess) => {
    const day = now().toISOString().slice(0, 10)
    if (access.lastUsedOn !== day) onUsed?.(territory.id, access.id, day)
  }

  /** Counts a key that opens nothing; a missing one is no guess. */
  const refuse = async ({ key, address }: Visitor): Promise<never> => {
    if (key !== undefined) await countFailure(failures, address)
    throw new Problem('access-refused')
  }

  return {
    async enter(id, visitor) {
      const { isAdmin, found } = await recognise(visitor.key)
      if (isAdmin) {
        const parsed = TerritoryId.safeParse(id)
        const territory = parsed.success ? await catalogue.find(parsed.data) : undefined
        if (!territory) throw new Problem('not-found')
        return { kind: 'admin', role: 'facilitator', territory }
      }
      if (!found || found.territory.id !== id) return refuse(visitor)
      const { territory, access } = found
      if (access.revokedAt !== null) throw new Problem('access-revoked')
      if (!isLive(access, now())) throw new Problem('access-refused')
      tellUse(territory, access)
      return { kind: 'link', role: access.role, territory, access }
    },
    async requireAdmin(visitor) {
      const { isAdmin, found } = await recognise(visitor.key)
      if (isAdmin) return
      if (!found || !isLive(found.access, now())) return refuse(visitor)
      throw new Problem('role-forbids')
    },
  }
}

function isLive({ expiresAt, revokedAt }: StoredAccess, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now.getTime())
}

function isSameHash(hash: string, stored: string | undefined): boolean {
  // An absent hash is compared too, with itself as the other side, so that it takes as long.
  const isSame = timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(stored ?? hash, 'hex'))
  return isSame && stored !== undefined
}

async function countFailure(failures: RateLimiterMemory, address: string): Promise<void> {
  try {
    await failures.consume(address)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new TooManyTries(Math.max(1, Math.ceil(error.msBeforeNext / 1000)))
  }
}
