import { setTimeout as after } from 'node:timers/promises'
import { Client } from './client.mjs'
import { arrival } from './connection.mjs'
import { Editor } from './editor.mjs'
import { Histogram } from './histogram.mjs'
import { cursorMessage } from './messages.mjs'
import { startPacing } from './pacing.mjs'
import { readSections } from './sections.mjs'
import { residentBytes, startUsage } from './usage.mjs'
import { Cursor } from './varints.mjs'

/** For what was sent in the window to arrive after it. */
const DRAIN_MS = 5_000
/** Connections that are opened side by side. */
const TOGETHER = 25

/**
 * Editors move their actors and everybody hears of it: with `inFlight` moves of each editor under way all the time, or
 * with `perSecond` of each and `cursorsPerSecond`. A delivery is one move that has become visible at one other client.
 */
export async function edits(options) {
  const crowd = new Crowd(options)
  await crowd.gather()
  const stop = options.inFlight ? crowd.saturate(options.inFlight) : crowd.pace(options)
  await after(options.warmUpMs)
  const usage = crowd.startWindow()
  await after(options.windowMs)
  const result = crowd.endWindow(usage)
  stop()
  await crowd.drain()
  return { ...result, ...crowd.delays() }
}

class Crowd {
  #options
  #clients = []
  #editors
  /** Those who are to see a move. */
  #others
  /** What is sent between these is measured. */
  #from = Infinity
  #until = Infinity
  #delivered = 0
  #underWay = 0
  #arrivals = new Histogram()
  #receipts = new Histogram()
  #sendsOn = false

  constructor(options) {
    this.#options = options
    this.#others = options.clients - 1
    this.#editors = options.editors.map((chain) => new Editor(chain, this.#others))
  }

  async gather() {
    const { clients, cursorsPerSecond } = this.#options
    for (let first = 0; first < clients; first += TOGETHER) {
      const indexes = Array.from({ length: Math.min(TOGETHER, clients - first) }, (_, i) => first + i)
      this.#clients.push(...(await Promise.all(indexes.map((index) => this.#open(index)))))
    }
    if (cursorsPerSecond) for (const index of this.#clients.keys()) this.#show(index, 0)
    for (const [index, editor] of this.#editors.entries()) editor.begin(this.#clients[index])
    while (this.#editors.some(({ knownAt }) => knownAt < this.#others)) await after(5)
  }

  saturate(inFlight) {
    this.#sendsOn = true
    for (const editor of this.#editors) for (let i = 0; i < inFlight; i += 1) this.#move(editor)
    return () => {
      this.#sendsOn = false
    }
  }

  pace({ perSecond, cursorsPerSecond }) {
    const { length } = this.#editors
    const stops = [startPacing(length, perSecond, (index) => this.#move(this.#editors[index]))]
    let clock = 0
    const show = (index) => {
      clock += 1
      this.#show(index, clock)
    }
    if (cursorsPerSecond) stops.push(startPacing(length, cursorsPerSecond, show))
    return () => {
      for (const stop of stops) stop()
    }
  }

  startWindow() {
    this.#from = performance.now()
    this.#delivered = 0
    return startUsage(this.#options.pid)
  }

  endWindow(usage) {
    this.#until = performance.now()
    const { seconds, serverMs, serverCores, generatorCores } = usage.end()
    return {
      deliveriesPerSecond: this.#delivered / seconds,
      cpuMsPerThousand: serverMs / (this.#delivered / 1000),
      serverCores,
      generatorCores,
      residentMb: residentBytes(this.#options.pid) / 1e6,
    }
  }

  /** Waits for what was sent in the window; what takes longer counts as not delivered. */
  async drain() {
    const deadline = performance.now() + DRAIN_MS
    while (this.#underWay > 0 && performance.now() < deadline) await after(5)
  }

  delays() {
    return {
      p50: this.#arrivals.percentile(0.5),
      p95: this.#arrivals.percentile(0.95),
      p99: this.#arrivals.percentile(0.99),
      receiptP50: this.#receipts.percentile(0.5),
      receiptP95: this.#receipts.percentile(0.95),
      undelivered: this.#underWay,
      closed: this.#clients.filter(({ connection }) => connection.isClosed).length,
    }
  }

  #open(index) {
    const { target, viewerTarget } = this.#options
    const editor = this.#editors[index]
    const seen = new Int32Array(this.#editors.length)
    const onSection = (author, from, to) => this.#see(seen, index, author, from, to)
    return Client.open(editor ? target : viewerTarget, {
      onUpdate: (bytes, start) => readSections(bytes, start, onSection),
      onReceipt: (bytes, start) => editor && this.#keep(editor, bytes, start),
    })
  }

  #see(seen, reader, author, from, to) {
    const index = author - this.#options.firstAuthor
    // Its own moves come back to it from some servers; that is no delivery.
    if (index < 0 || index >= this.#editors.length || index === reader) return
    const known = seen[index]
    if (to <= known) return
    if (from > known) throw new Error(`a client missed the changes from ${known} to ${from} of editor ${index}`)
    seen[index] = to
    const editor = this.#editors[index]
    if (known < editor.start && to >= editor.start) editor.knownAt += 1
    for (let clock = Math.max(known, editor.start); clock < to; clock += 1) this.#deliver(editor, clock)
  }

  #deliver(editor, clock) {
    const sentAt = editor.sentAt(clock)
    this.#delivered += 1
    if (this.#isMeasured(sentAt)) {
      this.#arrivals.add(arrival.at - sentAt)
      this.#underWay -= 1
    }
    if (editor.arrive(clock) && this.#sendsOn) this.#move(editor)
  }

  #move(editor) {
    const now = performance.now()
    editor.move(now)
    if (this.#isMeasured(now)) this.#underWay += this.#others
  }

  /** A receipt is a state vector: what it covers of the editor's own moves is safe. */
  #keep(editor, bytes, start) {
    const cursor = new Cursor(bytes, start)
    for (let left = cursor.varint(); left > 0; left -= 1) {
      const author = cursor.varint()
      const clock = cursor.varint()
      if (author !== editor.author) continue
      for (const sentAt of editor.keep(clock)) if (this.#isMeasured(sentAt)) this.#receipts.add(arrival.at - sentAt)
    }
  }

  #show(index, clock) {
    const client = this.#clients[index]
    client.send(client.frame(cursorMessage(this.#options.firstAuthor + index, clock)))
  }

  #isMeasured(sentAt) {
    return sentAt >= this.#from && sentAt < this.#until
  }
}
