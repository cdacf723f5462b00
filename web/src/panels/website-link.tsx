import { ExternalLink } from 'lucide-react'
import styles from './panel.module.css'
import { safeAddress } from './safe-address'

export interface WebsiteLinkProps {
  readonly website: string
  readonly label: string
}

/** A link where the address may be opened, else its text alone. */
export function WebsiteLink({ website, label }: WebsiteLinkProps) {
  const address = safeAddress(website)
  if (!address) return label
  return (
    <a className={styles.website} href={address} target="_blank" rel="noreferrer noopener">
      {label}
      <ExternalLink size={14} aria-hidden="true" />
    </a>
  )
}
