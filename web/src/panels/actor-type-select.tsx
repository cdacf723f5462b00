import { SPHERES } from '@maillage/shared/map/sphere'
import { typesOf } from '@maillage/shared/territory/actor-types'
import { Select } from '../design/select'
import { SphereGlyph } from '../design/sphere-glyph'
import { useTranslate } from '../i18n/use-translate'

export interface ActorTypeSelectProps {
  readonly type: string
  onChange(type: string): void
}

/** All types, grouped by sphere. */
export function ActorTypeSelect({ type, onChange }: ActorTypeSelectProps) {
  const t = useTranslate()
  const sections = SPHERES.map((sphere) => ({
    title: t(`sphere.${sphere}`),
    options: typesOf(sphere).map((code) => ({
      value: code as string,
      text: t(`actorType.${code}`),
      icon: <SphereGlyph sphere={sphere} size={22} />,
    })),
  }))
  // A type that this version does not know is shown by its code.
  return <Select label={t('panel.type')} value={type} placeholder={type} sections={sections} onChange={onChange} />
}
