/** One moment of a curve; without a value where there was too little to say. */
export interface CurvePoint {
  /** In few letters. */
  readonly label: string
  /** In full, where the label is short for it. */
  readonly name?: string
  readonly value?: number
}

export interface CurveBox {
  readonly width: number
  readonly height: number
}

export interface DrawnPoint {
  readonly x: number
  /** Undefined where the curve has a gap. */
  readonly y: number | undefined
}

/** Evenly spaced points, from 0 at the bottom to the highest value at the top; alone, a point stands in the middle. */
export function drawnPoints(points: readonly CurvePoint[], { width, height }: CurveBox): DrawnPoint[] {
  const highest = Math.max(0, ...points.flatMap(({ value }) => value ?? []))
  const step = points.length > 1 ? width / (points.length - 1) : 0
  return points.map(({ value }, at) => ({
    x: points.length > 1 ? at * step : width / 2,
    y: value === undefined ? undefined : height - (highest === 0 ? 0 : (value / highest) * height),
  }))
}

/** The path over the points that have a value; it is not drawn across a gap. */
export function curvePath(points: readonly DrawnPoint[]): string {
  let isPenDown = false
  const steps: string[] = []
  for (const { x, y } of points) {
    if (y === undefined) isPenDown = false
    else {
      steps.push(`${isPenDown ? 'L' : 'M'}${round(x)} ${round(y)}`)
      isPenDown = true
    }
  }
  return steps.join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
