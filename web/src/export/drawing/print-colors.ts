/**
 * The light colours of the interface as literal values, for files that have no style sheet: an export is always
 * light. Names are those of the tokens; a test holds the two together.
 */
export const PRINT_COLORS = {
  surface: '#ffffff',
  line: '#dde0db',
  'line-strong': '#858e97',
  ink: '#17212b',
  'ink-2': '#47525e',
  'on-ink': '#ffffff',
  insertion: '#8a4b00',
  'insertion-tint': '#faebd9',
  'insertion-edge': '#ddb98d',
  housing: '#17488a',
  'housing-tint': '#e2ecf9',
  'housing-edge': '#a3bde2',
  health: '#cb1253',
  'health-tint': '#fce8ee',
  'health-edge': '#ebabc2',
  employment: '#227867',
  'employment-tint': '#def1eb',
  'employment-edge': '#98cdbe',
  institutions: '#2f3842',
  'institutions-tint': '#e8eaed',
  'institutions-edge': '#b4bbc3',
  coordination: '#7b3bb4',
  'coordination-tint': '#f0e7f8',
  'coordination-edge': '#cbaee2',
  'hue-1': '#0a74e4',
  'hue-2': '#c86553',
  'hue-3': '#1f5521',
  'hue-4': '#3c0591',
  'hue-5': '#876114',
  'hue-6': '#a86ab6',
  'hue-7': '#8e3255',
  'hue-none': '#69747f',
  'paper-yellow': '#fff3b8',
  'paper-yellow-edge': '#e2cb62',
  'paper-green': '#def1cd',
  'paper-green-edge': '#a5c985',
  'paper-blue': '#d9ebfb',
  'paper-blue-edge': '#98c0e3',
  'paper-pink': '#fbdfe8',
  'paper-pink-edge': '#e2a5bd',
  'paper-grey': '#e9ebe7',
  'paper-grey-edge': '#a9b0aa',
  'on-sphere': '#ffffff',
  hi: '#ffd84a',
  link: '#3a4550',
  'link-weak': '#69747f',
  'link-dim': '#c3c8cc',
  'd-add': '#0b6b4f',
  'd-up': '#1d4f91',
  'd-down': '#8a5200',
  'd-del': '#b3261e',
} as const

export const PRINT_FONT =
  "'Atkinson Hyperlegible Next Variable', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

/** The colour of a token such as `--link`. */
export function printColor(token: '--link' | '--link-weak'): string {
  return token === '--link' ? PRINT_COLORS.link : PRINT_COLORS['link-weak']
}
