/**
 * The outline of an SVG shape as the data of a path, which every painter knows; undefined for what is none.
 * @param attribute the value of an attribute, null without it
 */
export function pathOfElement(name: string, attribute: (name: string) => string | null): string | undefined {
  const at = (key: string) => Number(attribute(key) ?? 0)
  switch (name) {
    case 'path':
      return attribute('d') ?? undefined
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`
    case 'polyline':
      return polyline(attribute('points'))
    case 'polygon':
      return `${polyline(attribute('points'))}Z`
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'))
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'))
    case 'rect':
      return roundedRect(at('x'), at('y'), at('width'), at('height'), Number(attribute('rx') ?? attribute('ry') ?? 0))
    default:
      return undefined
  }
}

function polyline(points: string | null): string {
  return `M${(points ?? '').trim()}`
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
}

/** The corners as quarter circles. */
export function roundedRect(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2)
  if (r <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`
}
