import type { Box, Point } from '../../drawing/geometry'
import { type Color, NO_FILL, solidFill } from './colors'
import { groupTransform, transform } from './units'
import { element, type Xml } from './xml'

/** What a person and a screen reader are told of a shape. */
export interface ShapeName {
  /** Unique on its slide; lines are fastened by it. */
  readonly id: number
  /** In the list of all that is on the slide. */
  readonly name: string
  /** The alternative text. */
  readonly description?: string | undefined
}

export interface ShapeLook {
  readonly fill?: Color | undefined
  readonly fillOpacity?: number
  /** `a:ln`; none without it. */
  readonly line?: Xml | undefined
  /** `a:custGeom`, or the name of a preset. */
  readonly geometry?: Xml | 'rect' | 'roundRect'
  /** `p:txBody`; a shape has one, if an empty one, so that it can be written in. */
  readonly body: Xml
}

/** A native shape in which a person can write. */
export function shape(named: ShapeName, box: Box, look: ShapeLook): Xml {
  const { fill, fillOpacity, line, geometry = 'rect', body } = look
  const isText = !fill && !line
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, nonVisual(named), element('p:cNvSpPr', { txBox: isText || undefined }), element('p:nvPr')),
    element(
      'p:spPr',
      {},
      transform(box),
      typeof geometry === 'string' ? preset(geometry) : geometry,
      fill ? solidFill(fill, fillOpacity) : NO_FILL,
      line ?? element('a:ln', {}, NO_FILL),
    ),
    body,
  )
}

/** What the layout has a place for: it is in the outline, and a reader of the slide finds it first. */
export function placeholder(
  named: ShapeName,
  place: { readonly type: 'title' | 'body' | 'ftr' | 'sldNum'; readonly idx?: number },
  box: Box,
  body: Xml,
): Xml {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      nonVisual(named),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: true })),
      element('p:nvPr', {}, element('p:ph', { type: place.type, sz: isSmall(place.type), idx: place.idx })),
    ),
    element('p:spPr', {}, transform(box)),
    body,
  )
}

function isSmall(type: string): string | undefined {
  return type === 'ftr' || type === 'sldNum' ? 'quarter' : undefined
}

export interface Connection {
  /** The id of a shape. */
  readonly id: number
  /** The index of one of its connection sites. */
  readonly site: number
}

export interface ConnectorEnds {
  readonly from: Point
  readonly to: Point
  readonly start?: Connection
  readonly end?: Connection
}

/** A line that follows the shapes to which it is fastened. */
export function connector(named: ShapeName, { from, to, start, end }: ConnectorEnds, line: Xml): Xml {
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  }
  return element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      nonVisual(named),
      element(
        'p:cNvCxnSpPr',
        {},
        start && element('a:stCxn', { id: start.id, idx: start.site }),
        end && element('a:endCxn', { id: end.id, idx: end.site }),
      ),
      element('p:nvPr'),
    ),
    element(
      'p:spPr',
      {},
      transform(box, { flipH: from.x > to.x, flipV: from.y > to.y }),
      preset(start ? 'straightConnector1' : 'line'),
      line,
    ),
  )
}

/** Several shapes that are moved as one. */
export function group(named: ShapeName, box: Box, children: readonly Xml[]): Xml {
  return element(
    'p:grpSp',
    {},
    element('p:nvGrpSpPr', {}, nonVisual(named), element('p:cNvGrpSpPr'), element('p:nvPr')),
    element('p:grpSpPr', {}, groupTransform(box)),
    children,
  )
}

function nonVisual({ id, name, description }: ShapeName): Xml {
  return element('p:cNvPr', { id, name, descr: description })
}

function preset(prst: string): Xml {
  return element('a:prstGeom', { prst }, element('a:avLst'))
}
