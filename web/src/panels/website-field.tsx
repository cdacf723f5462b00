import { URL_LENGTH } from '@maillage/shared/map/lengths'
import { useTranslate } from '../i18n/use-translate'
import { DraftField } from '../map-session/draft-field'
import { safeAddress } from './safe-address'
import type { ActorFieldProps } from './use-update-actor'
import { WebsiteLink } from './website-link'

export function WebsiteField({ actor, update }: ActorFieldProps) {
  const t = useTranslate()
  const website = actor.website ?? ''
  return (
    <div>
      <DraftField
        label={t('panel.website')}
        value={website}
        onCommit={(text) => update({ website: text.trim() || undefined })}
        // Once it is part of the map, so that nobody is corrected in the middle of a word.
        hint={(text) =>
          website && text === website && !safeAddress(website) ? t('panel.websiteNotOpened') : undefined
        }
        maxLength={URL_LENGTH}
      />
      {safeAddress(website) && <WebsiteLink website={website} label={t('panel.openWebsite', { address: website })} />}
    </div>
  )
}
