import type { LinkPatch } from '@maillage/shared/document/links'
import { isDirected, LINK_KINDS, type Link, type LinkKind } from '@maillage/shared/map/link'
import { ArrowRightLeft } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/button'
import { Select } from '../design/select'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import styles from './panel.module.css'
import type { UpdateLink } from './use-update-link'

export interface LinkKindChoiceProps {
  readonly link: Link
  readonly update: UpdateLink
}

/** What the link means and, where it goes one way, which. */
export function LinkKindChoice({ link, update }: LinkKindChoiceProps) {
  const t = useTranslate()
  const { edit } = useMapSession()
  const attempt = useAttempt()
  const [levels, setLevels] = useState<Levels>()
  const change = (kind: LinkKind) => {
    if (kind === link.kind) return
    // Only a partnership has a level. It is remembered here, should somebody have chosen the wrong kind.
    const { level, levelBefore, ratings } = link
    if (link.kind === 'partnership') setLevels({ level, levelBefore, ratings })
    update({ kind, ...(kind === 'partnership' && levels) })
  }
  return (
    <div className={styles.stack}>
      <Select
        label={t('panel.kind')}
        value={link.kind}
        options={LINK_KINDS.map((kind) => ({ value: kind, text: t(`linkKind.${kind}`) }))}
        onChange={change}
      />
      {isDirected(link.kind) && (
        <span className={styles.start}>
          <Button icon={<ArrowRightLeft size={16} />} onPress={() => attempt(() => edit.reverseLink(link.id))}>
            {t('panel.reverse')}
          </Button>
        </span>
      )}
    </div>
  )
}

type Levels = Pick<LinkPatch, 'level' | 'levelBefore' | 'ratings'>
