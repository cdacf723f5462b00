import { openDeviceSwitch } from './device-switch'

/** Whether keys without Control mean anything on this device: speech turns words into letters (WCAG 2.1.4). */
export const letterKeys = openDeviceSwitch('letter-keys')

/** What somebody pressed is a letter, a digit or a sign, and such keys are turned off. */
export function isTurnedOff(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  const isSign = event.key.length === 1 && event.key !== ' '
  return isSign && !event.ctrlKey && !event.metaKey && !event.altKey && !letterKeys.read()
}
