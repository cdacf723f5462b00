import { openDeviceSwitch } from './device-switch'

/** Whether screen readers on this device are told what others change. */
export const spokenChanges = openDeviceSwitch('spoken-changes')
