import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { needPrograms } from './need-programs'

const run = promisify(execFile)
/** The distribution's Python, which sees the distribution's NetworkX. */
const PYTHON = '/usr/bin/python3'

export function needDataPrograms(): void {
  needPrograms({
    'LibreOffice Calc': 'soffice --version',
    NetworkX: `${PYTHON} -c 'import networkx'`,
    xmllint: 'xmllint --version',
  })
}

/** The rows of each sheet of a workbook as LibreOffice shows them, by the sheet's name. */
export async function sheetsOf(workbook: string): Promise<Map<string, string[][]>> {
  const folder = dirname(workbook)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  // Commas, double quotes, UTF-8, cells as they are shown, every sheet.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, workbook])
  const files = (await readdir(folder)).filter((name) => name.endsWith('.csv') && name.includes('-'))
  const sheets = files.map(async (name) => {
    const rows = await tableOf(join(folder, name), ',')
    return [name.slice(name.indexOf('-') + 1, -'.csv'.length), rows] as const
  })
  return new Map(await Promise.all(sheets))
}

/** The rows of a CSV file as Python reads them. */
export async function tableOf(file: string, separator: string): Promise<string[][]> {
  const script = `
import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    print(json.dumps(list(csv.reader(file, delimiter=sys.argv[2]))))`
  return JSON.parse(await python(script, file, separator)) as string[][]
}

/** Rejects with what xmllint has to say of a file that is not as its format is. */
export async function checkFormat(file: string, format: 'gexf' | 'graphml'): Promise<void> {
  const schema = fileURLToPath(new URL(`schemas/${format}.rng`, import.meta.url))
  await run('xmllint', ['--noout', '--relaxng', schema, file])
}

export interface ReadGraph {
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly edges: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** A graph as NetworkX reads it, links by their ids. */
export async function graphmlOf(file: string): Promise<ReadGraph> {
  const script = `
import json, sys, networkx
graph = networkx.read_graphml(sys.argv[1], force_multigraph=True, edge_key_type=str)
edges = {key: data for _, _, key, data in graph.edges(keys=True, data=True)}
print(json.dumps({'nodes': dict(graph.nodes(data=True)), 'edges': edges}))`
  return JSON.parse(await python(script, file)) as ReadGraph
}

/**
 * The same of a GEXF file. NetworkX has no graph of both sorts, and in some versions no GEXF 1.3, which writes what is read
 * here as 1.2 does: it is told the name of that version, and reads the links with a direction and those without in turn.
 */
export async function gexfOf(file: string): Promise<ReadGraph> {
  const script = `
import json, sys
from xml.etree.ElementTree import parse
from networkx.readwrite.gexf import GEXF, GEXFReader
space = 'http://gexf.net/1.3'
GEXF.versions['1.3'] = dict(GEXF.versions['1.2draft'], NS_GEXF=space, NS_VIZ=space + '/viz', VERSION='1.3')
nodes, edges = {}, {}
for direction in ('directed', 'undirected'):
    tree = parse(sys.argv[1])
    graph = tree.find('{%s}graph' % space)
    graph.set('defaultedgetype', direction)
    links = graph.find('{%s}edges' % space)
    for link in list(links):
        if link.get('type') != direction:
            links.remove(link)
    reader = GEXFReader(version='1.3')
    reader.simple_graph = False
    read = reader.make_graph(graph)
    nodes.update(read.nodes(data=True))
    for start, end, key, data in read.edges(keys=True, data=True):
        edges[key] = dict(data, ends=[start, end], direction=direction)
print(json.dumps({'nodes': nodes, 'edges': edges}))`
  return JSON.parse(await python(script, file)) as ReadGraph
}

async function python(script: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(PYTHON, ['-c', script, ...args], { maxBuffer: 64 << 20 })
  return stdout
}
