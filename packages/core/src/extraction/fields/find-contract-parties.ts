import type { Evidence, Field } from '../extraction.ts';
import { toField } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { findLabelledParty, type PartyText } from './find-invoice-parties.ts';
import { hasLegalForm } from './party-text.ts';

type Named = { name: string; start: number };

/** Words that open the list of the parties, and those that part two of them, by language. */
const openings =
  /(?<![\p{L}])(?:by\s+and\s+(?:between|among)|(?:is\s+)?(?:made|entered\s+into)\s+(?:by\s+and\s+)?(?:between|among)|between|among|zwischen(?:\s+(?:der|dem|den))?)(?![\p{L}])[\s:]*/giu;
const separators = /(?:\)|”|"|“|,|\s)\s*(?:and|und|sowie|&)\s+(?:between\s+)?(?:the\s+|der\s+|dem\s+)?/giu;

/** Where the name of a party ends: at its alias, its legal description, its address, or a verb. */
const nameEnd =
  /\s*(?:[(;"“”„:]|,(?!\s*(?:Inc|Incorporated|Corporation|LLC|L\.?L\.?C|Ltd|Limited|L\.?P|LP|LLP|Corp|Co\b|S\.?A|N\.?A|GmbH|AG|KG|SE|PLC|plc|M\.?D|Jr|Sr|Ph\.?D|Esq|B\.V|N\.V)\.?(?![\p{L}]))|\s-+\s|\s–\s|\bhaving\b|\bwith\b|\bwhose\b|\bis\b|\ban?\s+(?:individual|corporation|company|\p{Lu}?\p{L}+ (?:corporation|company|limited))|\bnachfolgend|\bnachstehend|\bvertreten\b|\bgeschäftsansässig|\bmit Sitz|\bcollectively\b|\bhereinafter\b|\beffective\b|\bdated\b|\bas of\b|\bwitnesseth\b|\d{4,}|\n|(?<!(?<!\p{L})\p{L})\.\s+(?=\p{Lu}\p{L}{3,}))/iu;

const leading = /^(?:(?:the|der|die|dem|den|firma|undersigned|one|\(?[1-9ivxa-c]\)|[1-9]\.)\s+)+/iu;
const notNames =
  /^(?:the )?(?:part(?:y|ies)|parteien|vertragspart|undersigned|company|employee|employer|executive|you|us|me|them|it|each|other|certain|any|all|such|time|this|that|its|him|her|our|your|his|their|between|one|two|licensor|recipient|january|february|march|april|may|june|july|august|september|october|november|december|date)\b/iu;

const readName = (text: string): Named | null => {
  const skipped = /^[\s,"“”„'():]*/.exec(text)?.[0].length ?? 0;
  const opened = text.slice(skipped);
  const article = leading.exec(opened)?.[0].length ?? 0;
  const body = opened.slice(article);
  const cut = nameEnd.exec(body);
  let name = (cut === null ? body : body.slice(0, cut.index)).trim();
  if (cut?.index === 0 || name === '' || notNames.test(name)) return null;
  // A point belongs to the name only as part of a legal form or an initial.
  if (!/(?:\b(?:Inc|Ltd|Corp|Co|L\.?P|L\.?L\.?C|S\.?A|N\.?A|Jr|Sr|D|V)\.)$/u.test(name))
    name = name.replace(/[.,]+$/, '');
  const words = name.split(/\s+/);
  const capital = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  if (
    name.length < 3 ||
    name.length > 80 ||
    words.length > 10 ||
    capital < words.length / 2 ||
    !/^[\p{Lu}\d]/u.test(name)
  )
    return null;
  return { name, start: skipped + article };
};

/** Names after an opening such as `between`, parted by `and`; the clause is read no further than its names go. */
const readClause = (text: string, from: number): Named[] => {
  const clause = text.slice(from, from + 900);
  const found: Named[] = [];
  const first = readName(clause);
  if (first === null) return [];
  found.push(first);
  for (const match of clause.matchAll(separators)) {
    const last = found.at(-1);
    const at = match.index + match[0].length;
    if (last === undefined || match.index < last.start + last.name.length - 1) continue;
    if (found.length === 1 || match.index - last.start < 250) {
      const name = readName(clause.slice(at));
      if (name !== null && !found.some((other) => other.name === name.name)) {
        found.push({ name: name.name, start: at + name.start });
      }
    }
    if (found.length >= 2) break;
  }
  return found.map((item) => ({ name: item.name, start: from + item.start }));
};

/** Names of two sides from the clause that opens the contract. */
const findInClause = (context: FieldContext): Named[] => {
  const { text } = context.prose;
  let best: Named[] = [];
  for (const match of text.slice(0, 15_000).matchAll(openings)) {
    const named = readClause(text, match.index + match[0].length);
    const weight = (list: readonly Named[]): number =>
      list.length * 2 + list.filter((item) => hasLegalForm(item.name)).length;
    if (weight(named) > weight(best)) best = named;
    if (best.length >= 2 && hasLegalForm(best.map((item) => item.name).join(' '))) break;
  }
  return best;
};

/** Names that an alias in quotes follows: `NIKE, Inc. (“NIKE”)`, `Muster GmbH (nachfolgend „Auftraggeber“)`. */
const findByAlias = (context: FieldContext): Named[] => {
  const text = context.prose.text.slice(0, 6_000);
  const found: Named[] = [];
  const alias =
    /\s*\((?:[^()“"„]{0,60})["“„](?!Agreement|Effective|Confidential|Vertrag|Transaction|Purpose|Parties|Plan|Information)[^()”"“]{2,40}["”“][^()]{0,40}\)/gu;
  for (const match of text.matchAll(alias)) {
    const before = text.slice(Math.max(0, match.index - 200), match.index);
    // The name is the run of capitalised words that a legal form closes, nearest before the alias.
    const named =
      /((?:\p{Lu}[\p{L}\d.&'’-]*|&|and|of|und|,)(?:\s+(?:\p{Lu}[\p{L}\d.&'’-]*|&|and|of|und)){0,7},?\s(?:Inc|LLC|L\.L\.C|Ltd|Limited|L\.P|LP|LLP|Corp|Corporation|Company|Co|AG|SE|KG|GmbH|plc|PLC|B\.V|N\.V|S\.A)\.?)(?![\p{L}])[^.]{0,140}$/u.exec(
        before,
      );
    const name = named?.[1];
    if (named === null || name === undefined) continue;
    const clean = name.replace(/^(?:and|of|und|,|&|With|By)\s+/u, '');
    if (!found.some((other) => other.name === clean)) {
      found.push({
        name: clean,
        start: match.index - before.length + named.index + (name.length - clean.length),
      });
    }
    if (found.length >= 2) break;
  }
  return found;
};

const toPartiesField = (
  items: readonly { name: string; evidence: Evidence[] }[],
  confidence: number,
): Field => {
  const names = items.map((item) => item.name);
  const text = names.join('; ');
  const field = toField({
    candidate: { value: text, text, score: confidence, evidence: items.flatMap((item) => item.evidence) },
    confidence,
  });
  return { ...field, value: names };
};

/** The parties of a contract, in the order in which they stand: from its opening clause, labelled blocks, or their aliases. */
export const findContractParties = (context: FieldContext): Field | null => {
  const locate = (named: readonly Named[]) =>
    named.map((item) => ({
      name: item.name,
      evidence: context.prose.locate(item.start, item.start + item.name.length),
    }));
  const clause = findInClause(context);
  if (clause.length >= 2) return toPartiesField(locate(clause), 0.85);
  const labelled = [
    findLabelledParty({ target: 'supplier', other: 'customer', context }),
    findLabelledParty({ target: 'customer', other: 'supplier', context }),
  ].filter((party): party is PartyText => party !== null);
  if (labelled.length === 2) {
    return toPartiesField(
      labelled.map((party) => ({ name: party.name.text, evidence: party.name.evidence })),
      0.8,
    );
  }
  const aliases = findByAlias(context);
  if (aliases.length >= 2) return toPartiesField(locate(aliases), 0.7);
  const rest = [...clause, ...aliases.filter((alias) => !clause.some((item) => item.name === alias.name))];
  return rest.length === 0 ? null : toPartiesField(locate(rest), rest.length > 1 ? 0.6 : 0.4);
};
