import { TerritoryIndicators } from '@maillage/shared/protocol/indicator-bodies'
import { request } from './http-client'
import type { As } from './territories-api'

/** What all territories amount to, in the order of their creation; for the admin. */
export async function listIndicators(as: As) {
  return (await request('/api/indicators', TerritoryIndicators, as)).territories
}
