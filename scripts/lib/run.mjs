import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { inProject, readJson } from './project.mjs'

/** The arguments that make Node run a tool installed in one of the packages (`.` is the project itself). */
export function tool(folder, dependency, name = dependency) {
  const home = join(folder, 'node_modules', dependency)
  const { bin } = readJson(join(home, 'package.json'))
  return [inProject(home, typeof bin === 'string' ? bin : bin[name])]
}

/** Runs a program in the project and resolves to its exit code; `captured` gathers its output instead of showing it. */
export function run(command, args, { captured, timeoutMs, ...options } = {}) {
  const stdio = captured ? ['ignore', 'pipe', 'pipe'] : 'inherit'
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: inProject(), stdio, timeout: timeoutMs, ...options })
    child.stdout?.on('data', (chunk) => captured.push(chunk))
    child.stderr?.on('data', (chunk) => captured.push(chunk))
    child.on('error', (error) => {
      if (captured) captured.push(Buffer.from(`${error.message}\n`))
      else process.stderr.write(`${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code, signal) => resolve(exitCode(code, signal)))
    // Killed at its time limit: what it started may hold its output open for long.
    child.on('exit', (code, signal) => signal && resolve(exitCode(code, signal)))
  })
}

export function runNode(args, options) {
  return run(process.execPath, args, options)
}

/**
 * Runs Node programs until one of them ends or this command is told to stop; then stops the others.
 * Resolves to the exit code of the first to end.
 */
export async function runUntilStopped(programs) {
  const children = programs.map(({ args, ...options }) =>
    spawn(process.execPath, args, { stdio: 'inherit', ...options }),
  )
  let isStopping = false
  // Only the first word counts: a second one makes a program give up its orderly end.
  const stopAll = (signal) => {
    if (isStopping) return
    isStopping = true
    for (const child of children) child.kill(signal)
  }
  onToldToStop(stopAll)

  const endings = children.map(
    (child) => new Promise((resolve) => child.on('close', (code, signal) => resolve(exitCode(code, signal)))),
  )
  const first = await Promise.race(endings)
  stopAll('SIGTERM')
  await Promise.all(endings)
  return first
}

/** Calls `stopAll(signal)` when this command is told to stop, with what is still to be passed on. */
export function onToldToStop(stopAll) {
  // A terminal sends Ctrl+C to every process at once: passing it on would tell the server twice. Signal 0 is none.
  process.on('SIGINT', () => stopAll(process.stdin.isTTY ? 0 : 'SIGINT'))
  process.on('SIGTERM', () => stopAll('SIGTERM'))
  process.on('SIGHUP', () => stopAll('SIGTERM'))

  // npm passes SIGTERM to the shell that it started us with, and that shell dies without a word to us.
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stopAll('SIGTERM')
  }, 200)
  watch.unref()
}

function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0)
}
