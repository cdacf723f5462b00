import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever the machine. */
const TICK_MS = 10

/** Processor time of a process and all its threads, in ms. */
export function cpuMs(pid) {
  const [, ...fields] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))[1].split(' ')
  return (Number(fields[10]) + Number(fields[11])) * TICK_MS
}

/** Memory of a process that is resident, in bytes. */
export function residentBytes(pid) {
  return 1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))[1])
}

/** Watches what a server and this process use until `end`. */
export function startUsage(pid) {
  const startedAt = performance.now()
  const server = cpuMs(pid)
  const own = process.cpuUsage()
  return {
    end() {
      const seconds = (performance.now() - startedAt) / 1000
      const serverMs = cpuMs(pid) - server
      const { user, system } = process.cpuUsage(own)
      return {
        seconds,
        serverMs,
        serverCores: serverMs / 1000 / seconds,
        generatorCores: (user + system) / 1e6 / seconds,
      }
    },
  }
}
