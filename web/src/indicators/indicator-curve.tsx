import { type CurvePoint, curvePath, drawnPoints } from './curve-scale'
import styles from './indicator-curve.module.css'
import { useWords } from './use-words'

const BOX = { width: 520, height: 110 }
/** Room for the values above and the names below. */
const RIM = { x: 60, top: 30, bottom: 34 }

export interface IndicatorCurveProps {
  /** What is measured. */
  readonly title: string
  /** The oldest first. */
  readonly points: readonly CurvePoint[]
  format(value: number): string
}

/** One number over time: a line for the eye, a table for everybody else. */
export function IndicatorCurve({ title, points, format }: IndicatorCurveProps) {
  const { t } = useWords()
  const drawn = drawnPoints(points, BOX)
  const size = [BOX.width + 2 * RIM.x, BOX.height + RIM.top + RIM.bottom]
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{title}</figcaption>
      <svg className={styles.drawing} viewBox={`0 0 ${size.join(' ')}`} aria-hidden="true" focusable="false">
        <g transform={`translate(${RIM.x} ${RIM.top})`}>
          <path className={styles.ground} d={`M${-RIM.x} ${BOX.height}H${BOX.width + RIM.x}`} />
          <path className={styles.line} d={curvePath(drawn)} />
          {drawn.map(({ x, y }, at) => {
            const { label, name = label, value } = points[at] ?? { label: '' }
            return (
              <g key={name}>
                {y !== undefined && value !== undefined && (
                  <>
                    <circle className={styles.point} cx={x} cy={y} r="5" />
                    <text className={styles.value} x={x} y={y - 13}>
                      {format(value)}
                    </text>
                  </>
                )}
                {y === undefined && (
                  <text className={styles.label} x={x} y={BOX.height - 10}>
                    {t('indicators.noValue')}
                  </text>
                )}
                <text className={styles.label} x={x} y={BOX.height + 24}>
                  {label}
                </text>
              </g>
            )
          })}
        </g>
      </svg>
      <table className="visually-hidden">
        <caption>{t('indicators.curveTable', { figure: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicators.when')}</th>
            <th scope="col">{t('indicators.value')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, name = label, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value === undefined ? t('indicators.noValue') : format(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
