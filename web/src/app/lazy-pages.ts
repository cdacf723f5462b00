import { lazy } from 'react'
import { fetchLaterSentences } from '../i18n/i18n'

/** The page of a territory is fetched while somebody types their name. */
export const fetchMapPage = () => import('./map-page')
const fetchSharePage = () => import('./share-route')

export const HomeRoute = lazy(async () => ({ default: (await spoken(import('./home-route'))).HomeRoute }))
export const MapPage = lazy(async () => ({ default: (await fetchMapPage()).MapPage }))
export const NationalRoute = lazy(async () => ({
  default: (await spoken(import('./national-route'))).NationalRoute,
}))
export const ShareRoute = lazy(async () => ({ default: (await spoken(fetchSharePage())).ShareRoute }))

/** With the sentences that a map does without at first. */
async function spoken<Code>(code: Promise<Code>): Promise<Code> {
  await fetchLaterSentences()
  return code
}
