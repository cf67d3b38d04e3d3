import { isCompanyName } from './party-support.ts';
import { isNameLike, office, type PartyName } from './read-party-name.ts';

/** Aliases of things that are no parties. */
const things =
  /agreement|effective|confidential|information|transaction|purpose|part(?:y|ies)|plan|representatives|material|vertrag|nda|time|date|act|board|notes|stock|merger|affiliate/iu;
const alias = /\((?:[^()"“„]{0,60})["“„]([^()”"“„]{2,40})["”“](?:[^()]{0,60})\)/gu;
const word = String.raw`(?:[\p{Lu}\d][\p{L}\d.&'’-]*|&)`;
const link = String.raw`(?:and|of|und|de|von)`;
/** A run of capitalised words, nearest before the alias; its legal description may stand between. */
const named = new RegExp(
  String.raw`(?<![\p{L}\d.])(${word}(?:,?\s+(?:${word}|${link})){0,8})(?:,?\s*\(.{0,60})?(?:,?\s+(?:and\s+)?(?:an?|its|their|together|including|divisions|ein|with)\s[^.;(]{0,160})?[\s.,]*$`,
  'u',
);

/** Names that an alias in quotes follows: `NIKE, Inc. (“NIKE”)`, `Muster GmbH (nachfolgend „Auftraggeber“)`. */
export const readDefinedNames = (text: string): PartyName[] => {
  const found: PartyName[] = [];
  for (const match of text.slice(0, 3_000).matchAll(alias)) {
    if (things.test(match[1] ?? '')) continue;
    const from = Math.max(0, match.index - 240);
    const before = text.slice(from, match.index);
    const run = named.exec(before);
    if (run?.[1] === undefined) continue;
    const name = run[1]
      .replace(office, '')
      .replace(/^(?:(?:and|of|und|&|With|By|In|For|As|The|That|This)\s+)+/u, '')
      .replace(/(?:[,\s]+(?:and|of|und))?[,\s]+$|\s+(?:and|of|und)$/u, '');
    const isPerson = /^(?:employee|executive|contractor|consultant|director|individual)$/i.test(
      match[1] ?? '',
    );
    if (!isNameLike(name) || !(isCompanyName(name) || isPerson) || name.split(/\s+/).length < 2) continue;
    const start = from + run.index + run[1].lastIndexOf(name);
    if (!found.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      found.push({ name, start, end: start + name.length });
    }
  }
  return found;
};
