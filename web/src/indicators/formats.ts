/** Numbers and days as one writes them in a language. */
export interface Formats {
  /** 0 to 1, as whole percents: « 60 % ». */
  percent(rate: number): string
  /** At most one decimal. */
  decimal(value: number): string
  /** Of an index, at most two decimals. */
  index(value: number): string
  euros(amount: number): string
  /** A day, month or year, `YYYY-MM-DD`. */
  day(date: string): string
  /** The same in figures, where there is little room. */
  shortDay(date: string): string
}

export function formatsFor(locale: string): Formats {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const index = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const written = (date: string, precisions: readonly Intl.DateTimeFormatOptions[]) => {
    const parts = date.split('-').map(Number)
    const [year = 0, month = 1, day = 1] = parts
    // The middle of the day is the same one everywhere.
    return new Intl.DateTimeFormat(locale, precisions[parts.length - 1]).format(new Date(year, month - 1, day, 12))
  }
  return {
    percent: (rate) => percent.format(rate),
    decimal: (value) => decimal.format(value),
    index: (value) => index.format(value),
    euros: (amount) => euros.format(amount),
    day: (date) => written(date, DAYS),
    shortDay: (date) => written(date, SHORT_DAYS),
  }
}

/** Of a year, of a month, of a day. */
const DAYS = [{ year: 'numeric' }, { year: 'numeric', month: 'long' }, { dateStyle: 'long' }] as const
const SHORT_DAYS = [{ year: 'numeric' }, { year: 'numeric', month: '2-digit' }, { dateStyle: 'short' }] as const
