import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { RefusalPage } from '../access/refusal-page'
import { settleArrival, useArrival } from '../api/arrivals'
import { keyring } from '../api/use-keyring'
import { PageFrame } from './page-frame'

/** Takes the admin's key and goes home, where it opens what it opens. */
export function AdminRoute() {
  const arrival = useArrival()
  const [, navigate] = useLocation()
  const key = arrival?.kind === 'admin' ? arrival.key : undefined
  const isBroken = arrival?.kind === 'broken'
  useEffect(() => {
    if (isBroken) return
    if (key !== undefined) keyring.rememberAdminKey(key)
    settleArrival()
    navigate('/', { replace: true })
  }, [key, isBroken, navigate])
  return <PageFrame>{isBroken && <RefusalPage reason="broken" />}</PageFrame>
}
