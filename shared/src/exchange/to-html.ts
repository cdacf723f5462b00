import { isDirected, LEVELS } from '../map/link'
import { noteOf } from '../map/note'
import type { PlacedActor } from '../map/plain-map'
import { SPHERES, type Sphere } from '../map/sphere'
import { sphereOf } from '../territory/actor-types'
import type { Words } from '../words/words'
import { type FieldWords, fieldWordsOf } from './field-words'
import { dayOf, type FileSource, type JoinedLink, joinedLinks } from './file-source'
import { actorArticle } from './html-actor'
import { HTML_STYLE } from './html-style'
import { agreementWords, bdi, dateWords, kindWords, lastingWords, levelWords, numberWords } from './html-words'
import { xmlText } from './xml-text'

/** The figures that everybody may see: rates from 0 to 1, absent where too little is known. */
export interface FileFigures {
  readonly porosity?: number
  readonly averageDegree?: number
  readonly agreements: number
  /** In euros. */
  readonly amount: number
  /** Agreements that end within twelve months. */
  readonly ending: number
  readonly missing: number
}

/**
 * The same map for those who do not look at it: headings, lists and tables in one file of its own, without a script. It
 * reads well aloud, on a screen by day and by night, and on paper.
 */
export function toHtml(source: FileSource, words: Words, figures?: FileFigures): string {
  const { map } = source
  const inWords = fieldWordsOf(words, map)
  const { say, language } = words
  const links = joinedLinks(map)
  const parts = [
    { id: 'brief', title: say('file.html.brief'), body: briefPart(source, links, inWords, figures) },
    { id: 'actors', title: say('file.html.bySphere'), body: actorPart(map.actors, links, inWords) },
    { id: 'links', title: say('file.html.linkTable'), body: linkPart(links, inWords) },
    { id: 'notes', title: say('file.notes'), body: notePart(source) },
  ].filter(({ body }) => body !== '')
  const title = xmlText(say('file.html.title', { name: source.name }))
  const day = say('file.html.exportedOn', { date: dateWords(dayOf(source), language) })
  const version = source.version === undefined ? '' : say('file.html.versionOf', { name: source.version })
  const about = [version, day, say('file.html.noPersons')].filter((part) => part !== '').map(bdi)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Maillage">
<title>${title}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<a class="skip" href="#content">${say('file.html.skip')}</a>
<div class="page">
<header>
<h1>${title}</h1>
<p class="quiet">${about.join(' · ')}</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${say('file.html.contents')}</h2>
<ul>
${parts.map(({ id, title: name }) => `<li><a href="#${id}">${name}</a>${id === 'actors' ? sphereList(map.actors, inWords) : ''}</li>`).join('\n')}
</ul>
</nav>
<main id="content" tabindex="-1">
${parts.map(({ id, title: name, body }) => sectionOf(id, name, body, say('file.html.top'))).join('\n')}
</main>
</div>
</body>
</html>
`
}

function sectionOf(id: string, title: string, body: string, top: string): string {
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}
<p class="up"><a href="#contents">${top}</a></p>
</section>`
}

function briefPart(
  { map }: FileSource,
  links: readonly JoinedLink[],
  { words: { say, language }, level: levelOf }: FieldWords,
  figures: FileFigures | undefined,
): string {
  const number = (value: number) => numberWords(value, language)
  const facts: [string, string][] = [
    [say('file.actors'), number(map.actors.length)],
    [say('file.links'), number(links.length)],
  ]
  if (figures) {
    const { porosity, averageDegree, agreements, amount, ending, missing } = figures
    if (averageDegree !== undefined) facts.push([say('file.html.degree'), number(averageDegree)])
    if (porosity !== undefined) {
      const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(porosity)
      facts.push([say('file.html.porosity'), percent])
    }
    const count = number(agreements)
    const withAmount = say('file.html.agreementsAmount', { count, amount: number(amount) })
    facts.push([say('file.html.agreements'), amount > 0 ? withAmount : count])
    facts.push([say('file.html.ending'), number(ending)])
    facts.push([say('file.html.missing'), number(missing)])
  }
  const partnerships = links.filter(({ link }) => !isDirected(link.kind))
  const rows = [...LEVELS, undefined].map((level) => {
    const count = partnerships.filter(({ link }) => link.level === level).length
    return `<tr><th scope="row">${level ? levelOf(level) : say('file.html.unrated')}</th><td>${number(count)}</td></tr>`
  })
  const list = facts.map(([term, text]) => `<dt>${xmlText(term)}</dt><dd>${xmlText(text)}</dd>`).join('\n')
  if (partnerships.length === 0) return `<dl>\n${list}\n</dl>`
  const head = `<thead><tr><th scope="col">${say('file.link.level')}</th><th scope="col">${say('file.links')}</th></tr></thead>`
  return `<dl>\n${list}\n</dl>
<table><caption>${say('file.html.partnerships')}. ${say('file.legend.noBetter')}</caption>
${head}
<tbody>${rows.join('\n')}</tbody></table>`
}

/** Spheres that have actors, with theirs in the order of names. */
function bySphere(actors: readonly PlacedActor[], { words, name }: FieldWords): [Sphere, PlacedActor[]][] {
  const { compare } = new Intl.Collator(words.language, { numeric: true })
  return SPHERES.map((sphere): [Sphere, PlacedActor[]] => [
    sphere,
    actors.filter(({ type }) => sphereOf(type) === sphere).toSorted((a, b) => compare(name(a), name(b))),
  ]).filter(([, inside]) => inside.length > 0)
}

function sphereList(actors: readonly PlacedActor[], inWords: FieldWords): string {
  const { say } = inWords.words
  const items = bySphere(actors, inWords).map(
    ([sphere, inside]) => `<li><a href="#s-${sphere}">${say(`sphere.${sphere}`)}</a> (${inside.length})</li>`,
  )
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`
}

function actorPart(actors: readonly PlacedActor[], links: readonly JoinedLink[], inWords: FieldWords): string {
  const { say } = inWords.words
  if (actors.length === 0) return `<p>${say('file.html.noActors')}</p>`
  const linksOf = new Map<string, JoinedLink[]>(actors.map(({ id }) => [id, []]))
  for (const joined of links) {
    linksOf.get(joined.from.id)?.push(joined)
    linksOf.get(joined.to.id)?.push(joined)
  }
  return bySphere(actors, inWords)
    .map(([sphere, inside]) => {
      const articles = inside.map((actor) => actorArticle(actor, linksOf.get(actor.id) ?? [], inWords))
      return `<h3 id="s-${sphere}" class="${sphere}">${say(`sphere.${sphere}`)}</h3>\n${articles.join('\n')}`
    })
    .join('\n')
}

function linkPart(links: readonly JoinedLink[], inWords: FieldWords): string {
  const { say, language } = inWords.words
  if (links.length === 0) return `<p>${say('file.html.noLinks')}</p>`
  const { compare } = new Intl.Collator(language, { numeric: true })
  const named = links.toSorted(
    (a, b) => compare(inWords.name(a.from), inWords.name(b.from)) || compare(inWords.name(a.to), inWords.name(b.to)),
  )
  const heads = [
    say('file.link.from'),
    say('file.link.kind'),
    say('file.link.to'),
    say('file.link.level'),
    say('file.link.themes'),
    say('file.link.state'),
    say('file.link.agreement'),
    say('file.link.description'),
  ]
  const rows = named.map(({ link, from, to }) => {
    const when = [say(`linkState.${link.state}`), lastingWords(link, inWords)].filter((part) => part !== '').join(', ')
    const cells = [
      kindWords(link, inWords),
      inWords.name(to),
      levelWords(link, inWords),
      inWords.themes(link.themes),
      when,
      agreementWords(link, inWords),
      link.description ?? '',
    ]
    const first = `<th scope="row">${bdi(inWords.name(from))}</th>`
    return `<tr>${first}${cells.map((cell) => `<td>${cell === '' ? '' : bdi(cell)}</td>`).join('')}</tr>`
  })
  return `<div class="table" role="region" aria-labelledby="link-table" tabindex="0">
<table><caption id="link-table">${say('file.html.linkCaption')}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`
}

function notePart({ map }: FileSource): string {
  const texts = map.notes.flatMap((record) => noteOf(record)?.text.trim() || [])
  return texts.length === 0 ? '' : `<ul>\n${texts.map((text) => `<li>${bdi(text)}</li>`).join('\n')}\n</ul>`
}
