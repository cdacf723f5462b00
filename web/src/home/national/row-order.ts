import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { type Figure, knownFigure } from './figures'

export type Direction = 'ascending' | 'descending'

/** By what the table is sorted; without a figure, as everywhere else, by name. */
export type Order = { readonly figure: Figure; readonly direction: Direction } | undefined

type Named = Pick<TerritoryFigures, 'name' | 'figures'>

export function byName<T extends Pick<TerritoryFigures, 'name'>>(territories: readonly T[], locale: string): T[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  return territories.toSorted((a, b) => collator.compare(a.name, b.name))
}

/** Territories of which a figure is not known come last, whatever the direction; those alike stay by name. */
export function inOrder<T extends Named>(territories: readonly T[], order: Order, locale: string): T[] {
  const named = byName(territories, locale)
  if (!order) return named
  const sign = order.direction === 'ascending' ? 1 : -1
  return named.sort((a, b) => {
    const [one, other] = [a, b].map(({ figures }) => knownFigure(figures, order.figure))
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
    return sign * (one - other)
  })
}

/** What a press on the title of a column leads to: one way, the other way, and back to the names. */
export function nextOrder(order: Order, figure: Figure): Order {
  if (order?.figure !== figure) return { figure, direction: 'descending' }
  return order.direction === 'descending' ? { figure, direction: 'ascending' } : undefined
}
