import type { PlacedActor } from '../map/plain-map'
import type { FieldWords } from './field-words'
import type { JoinedLink } from './file-source'
import { anchorOf, bdi, dateWords, lastingWords, linkSentence } from './html-words'
import { xmlAttribute, xmlText } from './xml-text'

/** What is known of one actor, and its links in words. */
export function actorArticle(actor: PlacedActor, links: readonly JoinedLink[], inWords: FieldWords): string {
  const { say } = inWords.words
  const place = [inWords.type(actor), actor.commune].filter((part) => part).map((part) => bdi(part ?? ''))
  const facts = factsOf(actor, inWords).map(([term, body]) => `<dt>${term}</dt><dd>${body}</dd>`)
  const own = links.map((joined) => `<li>${linkSentence(joined, actor, inWords)}</li>`)
  const [before = '', after = ''] = say('file.html.linksOf', { name: '\u0000' }).split('\u0000')
  const name = bdi(inWords.name(actor))
  return `<article class="actor" aria-labelledby="${anchorOf(actor)}">
<h4 id="${anchorOf(actor)}">${name}</h4>
<p class="quiet">${place.join(' · ')}</p>
${facts.length > 0 ? `<dl>${facts.join('')}</dl>` : ''}
${actor.quote ? quoteOf(actor) : ''}
${own.length > 0 ? `<h5>${before}${name}${after}</h5><ul>${own.join('')}</ul>` : `<p>${say('file.html.noLinks')}</p>`}
</article>`
}

/** Terms and what stands beside them, marked up. */
function factsOf(actor: PlacedActor, inWords: FieldWords): [string, string][] {
  const { say, language } = inWords.words
  const roles = [actor.isCarrier && say('file.html.carrier'), actor.isFunder && say('file.html.funder')]
  const { state = 'current', website, informedOn } = actor
  const facts: [string, string][] = [
    [say('file.html.roles'), xmlText(roles.filter((role) => role !== false).join(', '))],
    [say('file.actor.programmes'), xmlText(inWords.programmes(actor.programmes))],
    [say('file.actor.themes'), bdiOr(inWords.themes(actor.themes))],
    [say('file.actor.tags'), bdiOr(actor.tags.join(', '))],
    [say('file.actor.state'), state === 'current' ? '' : say(`linkState.${state}`)],
    [say('file.html.dates'), lastingWords(actor, inWords)],
    [say('file.actor.informedOn'), informedOn ? dateWords(informedOn, language) : ''],
    [say('file.actor.notConcerned'), bdiOr(inWords.themes(actor.notConcerned))],
    [say('file.actor.address'), bdiOr(actor.address ?? '')],
    [say('file.actor.siret'), xmlText(actor.siret ?? '')],
    [say('file.actor.website'), website ? addressOf(website) : ''],
    [say('file.actor.description'), bdiOr(actor.description ?? '')],
  ]
  return facts.filter(([, body]) => body !== '')
}

function bdiOr(text: string): string {
  return text === '' ? '' : bdi(text)
}

/** A map comes from anybody: only an address of the web can be followed. */
function addressOf(website: string): string {
  const typed = website.trim()
  const address = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:]|$)/i.test(typed) ? `https://${typed}` : typed
  if (!/^https?:\/\/[^\s/]/i.test(address)) return bdi(website)
  return `<a href="${xmlAttribute(address)}" rel="noreferrer">${bdi(website)}</a>`
}

function quoteOf({ quote = '', quoteSource }: PlacedActor): string {
  const source = quoteSource ? `<p class="quiet">${bdi(quoteSource)}</p>` : ''
  return `<blockquote><p>${bdi(quote)}</p>${source}</blockquote>`
}
