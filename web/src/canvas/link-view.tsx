import type { LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { type CSSProperties, memo } from 'react'
import { levelOf } from '../drawing/link-look'
import { marksOf, type PlacedMark } from '../drawing/link-marks'
import type { LinkPath } from '../drawing/link-path'
import { markedLook } from '../drawing/marked-look'
import { useTranslate } from '../i18n/use-translate'
import { type LinkMark, linkAsMarked } from '../map-session/map-marks'
import { useIsSelected } from '../map-session/selection'
import { useActor, useLink } from '../map-session/use-map'
import { useOwnWords } from '../map-session/use-own-words'
import { linkMarkName } from './changes/mark-names'
import { useIsPointed, useLinkChange, useLinkMark } from './changes/use-marks'
import styles from './link-view.module.css'
import { linkName } from './spoken-names'
import { useAttach } from './use-attach'
import { useIsFaded, useIsLit, useLinkDrawing, useLinkLine } from './use-drawn'
import { useIsUnlit } from './use-emphasis'

/** One link. What it is and where it runs change apart: a step of an end asks nobody for its name. */
export const LinkView = memo(({ id }: { readonly id: LinkId }) => {
  const link = useLink(id)
  return link ? <LinkButton link={link} /> : null
})
LinkView.displayName = 'LinkView'

function LinkButton({ link }: { readonly link: Link }) {
  const t = useTranslate()
  const words = useOwnWords()
  const isSelected = useIsSelected(link.id)
  const isLit = useIsLit(link.id)
  const isFaded = useIsFaded(link.id)
  const isUnlit = useIsUnlit(link.id)
  const from = useActor(link.from)
  const to = useActor(link.to)
  const attach = useAttach(link.id)
  const mark = useLinkMark(link.id)
  const change = useLinkChange(link.id)
  const isPointed = useIsPointed(link.id)
  const shown = linkAsMarked(link, mark)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside a drawing.
    <g
      ref={attach}
      className={styles.link}
      role="button"
      tabIndex={-1}
      aria-label={linkMarkName(t, linkName(t, shown, [from, to], words), mark)}
      aria-pressed={isSelected}
      data-link={link.id}
      data-faded={isFaded || undefined}
      data-lit={isLit || undefined}
      data-unlit={isUnlit || undefined}
      data-change={change}
      data-pointed={isPointed || undefined}
    >
      <LinkLines link={shown} mark={mark} isSeen={isSelected || isLit} />
    </g>
  )
}

interface LinkLinesProps {
  readonly link: Link
  readonly mark: LinkMark | undefined
  /** Whether its element shows it, whatever is painted. */
  readonly isSeen: boolean
}

/** It follows the cards at its ends, and nothing else. */
function LinkLines({ link, mark, isSeen }: LinkLinesProps) {
  const path = useLinkDrawing(link.id, { isSeen })?.path
  const line = useLinkLine(link.id, path)
  if (!path || !line) return null
  return (
    <>
      <path className={styles.ring} d={line} />
      <path className={styles.reach} d={line} />
      <LinkStroke link={link} mark={mark} path={path} line={line} />
    </>
  )
}

interface DrawnLinkProps {
  readonly link: Link
  readonly path: LinkPath
  /** Of what is drawn. */
  readonly line: string
}

/** Its level is read in the drawing alone, so that grey paper loses nothing. */
function LinkStroke({ link, mark, path, line }: DrawnLinkProps & { readonly mark: LinkMark | undefined }) {
  const look = markedLook(link, mark)
  const level = levelOf(link)
  const stroke: CSSProperties = {
    strokeWidth: level ? `var(--l${level}-w)` : look.stroke.width,
    strokeDasharray: look.dash.join(' ') || undefined,
    strokeLinecap: look.stroke.isRound ? 'round' : 'butt',
  }
  return (
    <g className={`${styles.stroke} ${look.isGhost ? styles.ghost : ''}`} style={inColor(look.stroke.color)}>
      <path className={styles.line} d={line} style={stroke} />
      {look.stroke.core > 0 && <path className={styles.core} d={line} />}
      {marksOf(look, path).map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: at most one mark an end, in the order of the ends.
        <Mark key={index} mark={mark} />
      ))}
    </g>
  )
}

function Mark({ mark: { d, outline, x, y, angle } }: { readonly mark: PlacedMark }) {
  return (
    <path
      className={outline > 0 ? styles.hollow : styles.solid}
      d={d}
      transform={`translate(${x} ${y}) rotate(${angle})`}
      strokeWidth={outline}
    />
  )
}

function inColor(token: string): CSSProperties {
  return { '--stroke': `var(${token})` } as CSSProperties
}
