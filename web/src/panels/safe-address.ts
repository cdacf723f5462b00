const OPENED = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address to open for what was typed as a website, or undefined when it is not one to open: a map comes
 * from anybody, and `javascript:` in it would run in the reader's page.
 */
export function safeAddress(text: string): string | undefined {
  const typed = text.trim()
  const withScheme = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:]|$)/i.test(typed) ? `https://${typed}` : typed
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined
  return url && OPENED.has(url.protocol) ? url.href : undefined
}
