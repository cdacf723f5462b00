import { SPHERES } from '@maillage/shared/map/sphere'
import { sphereOf, typesOf } from '@maillage/shared/territory/actor-types'
import { useState } from 'react'
import { Select } from '../design/select'
import { SphereGlyph } from '../design/sphere-glyph'
import { typeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useOwnWords } from '../map-session/use-own-words'
import { OwnTypesDialog } from './own-words-dialog'

/** Stands in the list for a type that is not there yet; no code looks like it. */
const OTHER = 'other…'

export interface TypeSelectProps {
  readonly label: string
  readonly type: string
  onChange(type: string): void
}

/** All types, ours and the territory's own, grouped by sphere; and a way to add one. */
export function TypeSelect({ label, type, onChange }: TypeSelectProps) {
  const t = useTranslate()
  const words = useOwnWords()
  const [isNaming, setIsNaming] = useState(false)
  const sections = SPHERES.map((sphere) => ({
    title: t(`sphere.${sphere}`),
    options: [...typesOf(sphere), ...ownTypesOf(sphere)].map((code) => ({
      value: code as string,
      text: typeLabel(t, code, words),
      icon: <SphereGlyph sphere={sphere} size={22} />,
    })),
  }))
  const other = { title: t('ownWords.typesTitle'), options: [{ value: OTHER, text: t('ownWords.otherType') }] }

  function ownTypesOf(sphere: (typeof SPHERES)[number]): readonly string[] {
    return words.types.filter(({ code }) => sphereOf(code) === sphere).map(({ code }) => code)
  }
  return (
    <>
      <Select
        label={label}
        value={type}
        // A type that this version does not know is shown by its code.
        placeholder={typeLabel(t, type, words)}
        sections={[...sections, other]}
        onChange={(next) => (next === OTHER ? setIsNaming(true) : onChange(next))}
      />
      {isNaming && (
        <OwnTypesDialog
          sphere={sphereOf(type)}
          onAdded={(added) => {
            onChange(added)
            setIsNaming(false)
          }}
          onClose={() => setIsNaming(false)}
        />
      )}
    </>
  )
}
