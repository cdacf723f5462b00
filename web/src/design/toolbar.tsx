import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'

const REACHABLE = 'button:enabled, a[href], input:enabled, [tabindex="0"]'

export interface ToolbarProps {
  readonly 'aria-label': string
  readonly className?: string | undefined
  readonly orientation?: 'horizontal' | 'vertical'
  readonly children: ReactNode
}

/** Tools in a row or a column: one stop of the tab key, arrows lead from one to the next (the toolbar pattern of ARIA). */
export function Toolbar({ orientation = 'horizontal', children, ...rest }: ToolbarProps) {
  const last = useRef<HTMLElement>(null)
  const [next, previous] = orientation === 'horizontal' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp']
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Of a menu or a bubble that a tool has opened, which React counts among its children.
    if (!event.currentTarget.contains(event.target as Node)) return
    const tools = toolsIn(event.currentTarget)
    const place = tools.indexOf(event.target as HTMLElement)
    if (event.key === 'Tab') {
      last.current = event.target as HTMLElement
      // From the outermost tool the browser itself goes on to what is beside the toolbar.
      return tools.at(event.shiftKey ? 0 : -1)?.focus()
    }
    if (event.key === next) tools[place + 1]?.focus()
    else if (event.key === previous) tools[place - 1]?.focus()
    else return
    event.stopPropagation()
    event.preventDefault()
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) last.current ??= event.target as HTMLElement
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const toolbar = event.currentTarget
    const isBack = toolbar.contains(event.target as Node) && !toolbar.contains(event.relatedTarget)
    if (!isBack || !last.current) return
    last.current.focus()
    last.current = null
  }
  return (
    <div
      {...rest}
      role="toolbar"
      aria-orientation={orientation}
      onKeyDownCapture={onKeyDown}
      onFocusCapture={onFocus}
      onBlurCapture={onBlur}
    >
      {children}
    </div>
  )
}

/** What one can go to, in its order; not what a narrow screen leaves out. */
function toolsIn(toolbar: HTMLElement): HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>(REACHABLE)].filter(
    (tool) => tool.tabIndex >= 0 && tool.getClientRects().length > 0,
  )
}
