import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

// What WebSockets alone cost: every message goes to everybody else of the room, unread.
const rooms = new Map()
const server = createServer((_request, response) => response.end())

new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', (message) => {
    for (const other of room) if (other !== socket) other.send(message)
  })
  socket.on('close', () => room.delete(socket))
})
server.listen(Number(process.env.PORT), process.env.HOST, () => console.log('listening'))
