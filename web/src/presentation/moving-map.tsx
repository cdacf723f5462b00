import { type CSSProperties, useState } from 'react'
import { firstPicture, type MapPicture, nextPictures, wayFrom } from './map-pictures'
import styles from './moving-map.module.css'
import { SlideMap, type SlideMapProps } from './slide-map'

/** The map of a slide, led from where it was to where it is. */
export function MovingMap(shown: SlideMapProps) {
  const [pictures, setPictures] = useState(() => firstPicture(shown))
  const { now, before } = isSame(pictures.now.shown, shown) ? pictures : nextPictures(pictures, shown)
  if (now !== pictures.now) setPictures({ now, before })
  const dropBefore = () => setPictures((known) => (known.before === before ? { ...known, before: undefined } : known))
  return (
    <>
      {before && (
        <Picture
          key={before.key}
          picture={before}
          move="leaving"
          way={wayFrom(before.shown.layout, now.shown.layout)}
          onMoved={dropBefore}
        />
      )}
      <Picture key={now.key} picture={now} move={before && 'coming'} />
    </>
  )
}

function isSame(a: SlideMapProps, b: SlideMapProps): boolean {
  return a.scene === b.scene && a.layout === b.layout && a.isAround === b.isAround
}

interface PictureProps {
  readonly picture: MapPicture
  readonly move: 'coming' | 'leaving' | undefined
  /** Where it goes, as a CSS transform. */
  readonly way?: string
  onMoved?(): void
}

function Picture({ picture: { shown, isStill }, move, way, onMoved }: PictureProps) {
  return (
    <div
      className={styles.picture}
      data-still={isStill || undefined}
      data-move={move}
      style={{ '--way': way } as CSSProperties}
      onAnimationEnd={onMoved}
    >
      <SlideMap {...shown} isStill={isStill} />
    </div>
  )
}
