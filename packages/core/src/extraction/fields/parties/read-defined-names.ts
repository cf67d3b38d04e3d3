import { listCompanyNames } from './list-company-names.ts';
import { isNameLike, office, type PartyName, trimNameEnd } from './read-party-name.ts';

/** Aliases of things that are no parties. */
const things =
  /agreement|effective|confidential|information|transaction|purpose|part(?:y|ies)|plan|representatives|material|vertrag|nda|time|date|act|board|notes|stock|merger|affiliate/iu;
const alias =
  /\((?:[^()"“„]{0,60})["“„]([^()”"“„]{2,40})["”“](?:[^()]{0,60})\)|[–-]\s*(?:nachfolgend|nachstehend|im Folgenden)[^–\n]{0,20}["“„]([^”“"]{2,40})["”“]|(?:im Folgenden|nachfolgend|nachstehend)\s+(?:die\s+|der\s+)?(\p{Lu}[\p{L}-]+)\s+genannt/gu;
const individual = /^(?:employee|executive|contractor|consultant|director|individual)$/iu;
/** Two to four capitalised words right before an alias: the name of a person. */
const person = /(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})\s*,?\s*$/u;
/** How far before its alias a name may stand: description and address come between. */
const reach = 260;

/** Names that an alias follows: `NIKE, Inc. (“NIKE”)`, `Muster GmbH, Kai 3, Kiel (nachfolgend „Auftraggeber“)`. */
export const readDefinedNames = (text: string): PartyName[] => {
  const found: PartyName[] = [];
  let last = 0;
  for (const match of text.slice(0, 4_000).matchAll(alias)) {
    const term = match[1] ?? match[2] ?? match[3] ?? '';
    if (things.test(term)) continue;
    const from = Math.max(last, match.index - reach);
    const before = text.slice(from, match.index);
    last = match.index + match[0].length;
    const [company] = listCompanyNames(before);
    const single = individual.test(term) ? person.exec(before) : null;
    const taken =
      company ??
      (single?.[1] === undefined
        ? undefined
        : { name: trimNameEnd(single[1]), start: single.index, end: single.index + single[1].length });
    if (taken === undefined) continue;
    const held = office.exec(taken.name)?.[0].length ?? 0;
    const name = taken.name.slice(held);
    if (!isNameLike(name) || found.some((other) => other.name.toLowerCase() === name.toLowerCase())) continue;
    found.push({ name, start: from + taken.start + held, end: from + taken.end });
  }
  return found;
};
