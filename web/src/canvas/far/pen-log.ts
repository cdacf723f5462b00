import type { Pen } from './pen'

/** Tells each step of a drawing with how it was set then, as a canvas would have been. */
export function openLog(): { readonly log: unknown[]; readonly pen: Pen } {
  const log: unknown[] = []
  let settings: Record<string, unknown> = { lineDashOffset: 0 }
  const saved: Record<string, unknown>[] = []
  const pen = new Proxy({} as Pen, {
    get:
      (_, name) =>
      (...values: unknown[]) => {
        if (name === 'save') saved.push({ ...settings })
        if (name === 'restore') settings = saved.pop() ?? {}
        log.push([name, values, { ...settings }])
      },
    set(_, name, value) {
      settings[String(name)] = value
      return true
    },
  })
  return { log, pen }
}
