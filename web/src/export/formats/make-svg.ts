import { drawJob } from '../drawing/draw-job'
import type { Maker } from '../export-job'
import { paintSvg } from '../painting/paint-svg'

/** The map as a drawing that other programs open and change. */
export const makeSvg: Maker = async (job, tell) => {
  const { drawings, fonts } = await drawJob(job)
  tell(0.7)
  const [drawing] = drawings
  return { blob: new Blob([paintSvg(drawing, fonts.embedded())], { type: 'image/svg+xml' }) }
}
