import { useEffect, useState } from 'react'
import { type Exporter, openExporter } from './exporter'

/** One for as long as a component is there. */
export function useExporter(): Exporter {
  const [exporter] = useState(openExporter)
  useEffect(() => () => exporter.close(), [exporter])
  return exporter
}
