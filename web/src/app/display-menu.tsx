import { Ellipsis } from 'lucide-react'
import { Button } from '../design/button'
import { later, useLater } from '../design/later'
import { MenuButton } from '../design/menu'
import { useTranslate } from '../i18n/use-translate'
import type { DisplayItemsProps } from './display-items'

/** How the map is looked at; on a phone also what the header has no room for. */
export function DisplayMenu(props: DisplayItemsProps) {
  const t = useTranslate()
  const trigger = <Button look="ghost" icon={<Ellipsis size={18} aria-hidden="true" />} aria-label={t('map.more')} />
  return (
    <MenuButton trigger={trigger} label={t('map.more')} placement="bottom end">
      <Items {...props} />
    </MenuButton>
  )
}

const items = later(async () => (await import('./display-items')).DisplayItems, { likelihood: 'high' })

/** They are there before most people open the menu. */
function Items(props: DisplayItemsProps) {
  const Part = useLater(items, true)
  return Part && <Part {...props} />
}
