import { lazy } from 'react'

/** The page of a territory is fetched while somebody types their name. */
export const fetchMapPage = () => import('./map-page')
const fetchSharePage = () => import('./share-route')

export const HomeRoute = lazy(async () => ({ default: (await import('./home-route')).HomeRoute }))
export const MapPage = lazy(async () => ({ default: (await fetchMapPage()).MapPage }))
export const ShareRoute = lazy(async () => ({ default: (await fetchSharePage()).ShareRoute }))
