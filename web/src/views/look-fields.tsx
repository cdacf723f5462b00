import { COLOR_FIELDS, NAMED, SIZE_FIELDS, type View } from '@maillage/shared/map/view'
import { Checkbox } from '../design/checkbox'
import { Select } from '../design/select'
import { partialDateWords } from '../i18n/partial-date-words'
import { useLocale, useTranslate } from '../i18n/use-translate'
import type { ViewActs } from './use-view-acts'
import { useVersions } from './versions-context'

/** Not an id of any version. */
const TODAY = 'today'

export interface LookFieldsProps {
  readonly view: View
  readonly acts: ViewActs
}

/** How a view is drawn and framed, and of which map. */
export function LookFields({ view, acts }: LookFieldsProps) {
  const t = useTranslate()
  const { id, colorBy, sizeBy, names, legend, camera } = view
  return (
    <>
      <Select
        label={t('view.colorBy')}
        value={colorBy}
        options={COLOR_FIELDS.map((value) => ({ value, text: t(`view.colorBy.${value}`) }))}
        onChange={(value) => acts.change(id, { colorBy: value })}
      />
      <Select
        label={t('view.sizeBy')}
        value={sizeBy}
        options={SIZE_FIELDS.map((value) => ({ value, text: t(`view.sizeBy.${value}`) }))}
        onChange={(value) => acts.change(id, { sizeBy: value })}
      />
      <Select
        label={t('view.names')}
        value={names}
        options={NAMED.map((value) => ({ value, text: t(`view.names.${value}`) }))}
        onChange={(value) => acts.change(id, { names: value })}
      />
      {camera && (
        <Checkbox isSelected={false} onChange={() => acts.change(id, { camera: undefined })}>
          {t('view.frameLit')}
        </Checkbox>
      )}
      <Checkbox isSelected={legend} onChange={(isShown) => acts.change(id, { legend: isShown })}>
        {t('view.legend')}
      </Checkbox>
      <VersionSelect view={view} acts={acts} />
    </>
  )
}

function VersionSelect({ view: { id, snapshot }, acts }: LookFieldsProps) {
  const t = useTranslate()
  const locale = useLocale()
  const versions = useVersions() ?? []
  const options = versions.map(({ id: value, name, kind, validOn, createdAt }) => ({
    value,
    text: `${name || t(`version.unnamed.${kind}`)} · ${partialDateWords(validOn ?? createdAt.slice(0, 10), locale)}`,
  }))
  return (
    <Select
      label={t('view.version')}
      value={snapshot ?? TODAY}
      placeholder={t('view.versionGone')}
      options={[{ value: TODAY, text: t('view.versionToday') }, ...options]}
      onChange={(value) => acts.change(id, { snapshot: versions.find((version) => version.id === value)?.id })}
    />
  )
}
