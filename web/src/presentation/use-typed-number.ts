import { useEffect, useRef, useState } from 'react'

/** Digits that nothing follows for so long mean nothing any more. */
const FORGET_MS = 3000
const MOST_DIGITS = 3

export interface TypedNumber {
  readonly typed: number | undefined
  type(digit: number): void
  /** The number, once: it is gone then. */
  take(): number | undefined
}

/** A number that is typed digit by digit, to go to a view. */
export function useTypedNumber(): TypedNumber {
  const [typed, setTyped] = useState<number>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    typed,
    type(digit) {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setTyped(undefined), FORGET_MS)
      setTyped((before = 0) => Number(`${before}${digit}`.slice(-MOST_DIGITS)))
    },
    take() {
      clearTimeout(timer.current)
      setTyped(undefined)
      return typed
    },
  }
}
