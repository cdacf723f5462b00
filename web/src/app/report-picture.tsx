import type { ReportPictureProps } from '../evolution/view-props'
import { usePreparedSvg } from '../export/printed/use-prepared-svg'

/** The map of a report, drawn for paper. */
export function ReportPicture({ territory, map, marks, alt }: ReportPictureProps) {
  const drawing = usePreparedSvg(map, territory, marks)
  return drawing.kind === 'ready' ? <img src={drawing.url} alt={alt} /> : null
}
