/** The product's mark; its name stands beside it or in the link around it. */
export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect width="28" height="28" rx="7" fill="var(--logo-bg)" />
      <g fill="none" stroke="var(--logo-fg)" strokeWidth="2.6" strokeLinecap="round">
        <path d="M6 21V10.5C6 8 8 7 9.7 8.8L14 14l4.3-5.2C20 7 22 8 22 10.5V21" />
        <path d="M6 15.5h4.2M17.8 15.5H22" />
      </g>
      <circle cx="14" cy="20.5" r="2.1" fill="var(--logo-fg)" />
    </svg>
  )
}
