import type { ComponentType } from 'react'
import { Coming } from './coming'
import { type LaterOptions, later, useLater } from './later'

interface Closable {
  /** Called too when it cannot be fetched, so that it can be asked for again. */
  onClose?(): void
}

/** A component whose code comes when it is first shown, or before. */
export function laterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  options?: LaterOptions,
): ComponentType<Props & Closable> {
  const code = later(load, options)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where modules are read.
  return function LaterPart(props) {
    const Part = useLater(code, true, props.onClose)
    return Part ? <Part {...props} /> : <Coming />
  }
}
