import { Client } from './client.mjs'
import { updateMessage } from './messages.mjs'
import { residentBytes, startUsage } from './usage.mjs'

/** One client sends its updates, and after every `together` of them waits until the server has answered a question. */
export async function fill({ target, pid, author, updates: { bytes, ends, clocks }, together }) {
  const client = await Client.open(target)
  const frames = Array.from(ends, (end, i) => client.frame(updateMessage(bytes.subarray(ends[i - 1] ?? 0, end))))
  const usage = startUsage(pid)
  for (const [i, frame] of frames.entries()) {
    client.send(frame)
    if ((i + 1) % together === 0 || i === frames.length - 1) await client.ask(author, clocks[i])
  }
  const { seconds, serverMs } = usage.end()
  await client.close()
  return { seconds, cpuSeconds: serverMs / 1000, residentMb: residentBytes(pid) / 1e6 }
}
