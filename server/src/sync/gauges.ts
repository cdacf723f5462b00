import type { Room } from './room'

export interface Gauges {
  readonly rooms: number
  readonly peers: number
  readonly unsavedBytes: number
  /** Written to connections that have not read it yet; what several are told is counted for each. */
  readonly unreadBytes: number
  /** Rooms whose changes the storage does not keep now. */
  readonly failingRooms: number
}

export function gaugesOf(rooms: readonly Room[]): Gauges {
  return {
    rooms: rooms.length,
    peers: rooms.reduce((sum, room) => sum + room.peers.size, 0),
    unsavedBytes: rooms.reduce((sum, room) => sum + room.log.unsavedBytes, 0),
    unreadBytes: rooms.flatMap((room) => [...room.peers]).reduce((sum, { unreadBytes }) => sum + unreadBytes, 0),
    failingRooms: rooms.filter((room) => room.log.isFailing).length,
  }
}
