import { useEffect } from 'react'

/** Asks again when somebody comes back to the tab, and every so often while they look at it. */
export function useReloadWhenSeen(reload: () => void, everyMs?: number): void {
  useEffect(() => {
    const reloadIfSeen = () => {
      if (document.visibilityState === 'visible') reload()
    }
    document.addEventListener('visibilitychange', reloadIfSeen)
    const timer = everyMs === undefined ? undefined : setInterval(reloadIfSeen, everyMs)
    return () => {
      document.removeEventListener('visibilitychange', reloadIfSeen)
      clearInterval(timer)
    }
  }, [reload, everyMs])
}
