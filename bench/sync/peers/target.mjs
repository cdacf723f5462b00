/** What the generator needs to know of a room of a server that speaks y-websocket. */
export function yWebSocketTarget({ port }, path, { subprotocols = [], keepsDocuments = true } = {}) {
  return { port, path, subprotocols, keepsDocuments, prefix: Buffer.alloc(0), hello: [] }
}
