import { Ellipsis, QrCode } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../design/button'
import { MenuAction, MenuButton } from '../design/menu'
import { useTranslate } from '../i18n/use-translate'
import { AppearanceChoice, LanguageChoice } from './display-choices'

export interface DisplayMenuProps {
  /** Where the links are managed, for who may. */
  readonly sharePath: string | undefined
}

/** Appearance and language; on a phone also what the header has no room for. */
export function DisplayMenu({ sharePath }: DisplayMenuProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const isNarrow = useSyncExternalStore(onWidthChange, () => narrow().matches)
  const trigger = <Button look="ghost" icon={<Ellipsis size={18} aria-hidden="true" />} aria-label={t('map.more')} />
  return (
    <MenuButton trigger={trigger} label={t('map.more')} placement="bottom end">
      {isNarrow && sharePath && (
        <MenuAction icon={<QrCode size={16} />} onAction={() => navigate(sharePath)}>
          {t('map.share')}
        </MenuAction>
      )}
      <AppearanceChoice />
      <LanguageChoice />
    </MenuButton>
  )
}

/** The width at which the header gives up its buttons. */
function narrow(): MediaQueryList {
  return matchMedia('(max-width: 700px)')
}

function onWidthChange(listener: () => void): () => void {
  const query = narrow()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
