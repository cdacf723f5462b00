const RATES: readonly string[] = ['porosity', 'density', 'throughTeam']

/** 0 to 1, shown in percent. */
export function isRate(figure: string): boolean {
  return RATES.includes(figure)
}

/** A number as one reads it in a language: « 60 % », « 3,3 », « 12 000 € ». */
export function figureFormat(locale: string): (figure: string, value: number) => string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  return (figure, value) => {
    if (isRate(figure)) return percent.format(value)
    if (figure === 'amount') return euros.format(value)
    return (figure === 'meanLevel' ? decimal : whole).format(value)
  }
}
