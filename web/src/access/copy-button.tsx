import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../design/button'
import { copyText } from '../design/copy-text'
import { say, sayProblem } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'

/** How long the button says that it has copied. */
const TOLD_MS = 2000

export interface CopyButtonProps {
  readonly text: string
  /** What is copied, for who does not see where the button stands. */
  readonly label: string
}

export function CopyButton({ text, label }: CopyButtonProps) {
  const t = useTranslate()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), TOLD_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    if (!(await copyText(text))) return sayProblem(t('common.copyFailed'))
    setCopied(true)
    say(t('access.copied', { label }))
  }
  const icon = isCopied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />
  return (
    <Button icon={icon} aria-label={t('access.copyNamed', { label })} onPress={() => void copy()}>
      {t(isCopied ? 'common.copied' : 'common.copy')}
    </Button>
  )
}
