/** Calls `act(index)` for each of `count`, `perSecond` times a second each, evenly spread. Returns what stops it. */
export function startPacing(count, perSecond, act) {
  const betweenMs = 1000 / (count * perSecond)
  const startedAt = performance.now()
  let done = 0
  let timer
  const next = () => {
    // Timers are late: what has become due meanwhile is made up for.
    for (; startedAt + done * betweenMs <= performance.now(); done += 1) act(done % count)
    timer = setTimeout(next, startedAt + done * betweenMs - performance.now())
  }
  next()
  return () => clearTimeout(timer)
}
