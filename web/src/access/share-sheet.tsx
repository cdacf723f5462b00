import type { TerritoryId } from '@maillage/shared/map/ids'
import type { AccessRecord, CreatedAccess } from '@maillage/shared/protocol/http-bodies'
import type { Role } from '@maillage/shared/protocol/roles'
import { keyOfLink } from '../api/arrival'
import { keyring, useKeyring } from '../api/use-keyring'
import { useTranslate } from '../i18n/use-translate'
import { LinkDialog } from './link-dialog'
import { NewLinkDialog } from './new-link-dialog'
import { RevokeDialog } from './revoke-dialog'

/** The dialog that is open over the share page. */
export type OpenSheet =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly role: Role }
  | { readonly kind: 'link'; readonly access: AccessRecord; readonly isNew: boolean }
  | { readonly kind: 'revoke'; readonly access: AccessRecord }

export interface ShareSheetProps {
  readonly territory: { readonly id: TerritoryId; readonly name: string }
  readonly accessKey: string
  readonly sheet: OpenSheet
  onChange(sheet: OpenSheet): void
  /** The links are not those of before. */
  onDone(): void
}

export function ShareSheet({ territory, accessKey, sheet, onChange, onDone }: ShareSheetProps) {
  const t = useTranslate()
  const { links } = useKeyring()
  const close = () => onChange({ kind: 'none' })
  const keep = (created: CreatedAccess) => {
    keyring.rememberLink(created.id, created.link)
    onDone()
    onChange({ kind: 'link', access: created, isNew: true })
  }
  const forget = (accessId: string) => {
    keyring.forgetLink(accessId)
    onDone()
    close()
  }
  switch (sheet.kind) {
    case 'none':
      return null
    case 'new':
      return (
        <NewLinkDialog
          territory={territory.id}
          accessKey={accessKey}
          role={sheet.role}
          onCreate={keep}
          onClose={close}
        />
      )
    case 'link': {
      const { access, isNew } = sheet
      const label = access.label || t(`access.role.${access.role}`)
      const title = t(isNew ? 'access.newLinkReady' : 'access.linkOf', { label })
      return <LinkDialog title={title} label={label} link={links[access.id] ?? ''} isNew={isNew} onClose={close} />
    }
    case 'revoke': {
      const { access } = sheet
      const isOwn = keyOfLink(links[access.id] ?? '') === accessKey
      return (
        <RevokeDialog
          territory={territory.id}
          accessKey={accessKey}
          access={access}
          isOwn={isOwn}
          onRevoke={() => forget(access.id)}
          onClose={close}
        />
      )
    }
    default:
      return sheet satisfies never
  }
}
