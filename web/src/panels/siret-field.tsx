import type { Translate } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { DraftField } from '../map-session/draft-field'
import { plainSiret, printSiret, siretDoubt } from './siret'
import type { ActorFieldProps } from './use-update-actor'

/** Any number can be typed; what is doubtful about it stands below. Only one that is too long cannot be kept. */
export function SiretField({ actor, update }: ActorFieldProps) {
  const t = useTranslate()
  return (
    <DraftField
      label={t('panel.siret')}
      value={printSiret(actor.siret ?? '')}
      check={(text) => (siretDoubt(text)?.kind === 'too-long' ? doubtSentence(t, text) : undefined)}
      hint={(text) => doubtSentence(t, text)}
      onCommit={(text) => update({ siret: plainSiret(text) || undefined })}
      maxLength={40}
    />
  )
}

function doubtSentence(t: Translate, text: string): string | undefined {
  const doubt = siretDoubt(text)
  switch (doubt?.kind) {
    case undefined:
      return undefined
    case 'too-short':
      return t('panel.siretTooShort', { count: doubt.missing })
    case 'too-long':
      return t('panel.siretTooLong', { count: doubt.extra })
    case 'not-digits':
      return t('panel.siretNotDigits')
    case 'checksum':
      return t('panel.siretChecksum')
    default:
      return doubt satisfies never
  }
}
