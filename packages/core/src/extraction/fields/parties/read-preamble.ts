import { clauseWords } from './clause-words.ts';
import { isCompanyName } from './party-support.ts';
import { type PartyName, readPartyName } from './read-party-name.ts';

/** Words that open the list of the parties. */
const openings = new RegExp(
  String.raw`(?<!\p{L})(?:by\s+and\s+(?:between|among)|between|among|zwischen|(?:made|entered\s+into|executed|given)(?:\s[^.;]{0,80}?)?\sby(?!\s+and\s)|${clauseWords.openings})(?!\p{L})`,
  'giu',
);
const separator = new RegExp(
  String.raw`\)\s*,|;|(?<![\p{L}&])(?:[Aa]nd|AND|[Uu]nd|UND|[Ss]owie|[Ii]n\s+favou?r\s+of|${clauseWords.separators}|(?:E[tn]?|E[TN]|Y)(?=\s+(?:${clauseWords.before})(?!\p{L})))(?!\p{L})`,
  'gu',
);
/** The clause is over. */
const closing = new RegExp(
  [
    String.raw`\n\s*(?:RECITALS|R E C I T A L S|Recitals|BACKGROUND|Background|Präambel|Preamble|§|1\.)`,
    'WHEREAS|Whereas|WITNESSETH|NOW,? THEREFORE|hereby agree',
    String.raw`(?<!\p{L})(?:${clauseWords.closings})(?!\p{L})`,
    String.raw`(?<!(?<!\p{L})(?:Inc|Ltd|Corp|Co|V|A|L))\.\s*\n`,
    String.raw`(?<!\(|\([^)]{0,80})\b[Cc]ollectively\b`,
    String.raw`(?<!(?<!\p{L})(?:Inc|Ltd|Corp|Co|V|A|L))\.\s+(?=(?:The|This|Each|For|In|It|Wherein|Hereinafter|Der|Die|Das|\d+\.?\d*)\s)`,
  ].join('|'),
  'u',
);

/** How far a clause is read: preambles with many parties are long, but not longer. */
const clauseLength = 1_800;

export type Preamble = {
  names: PartyName[];
  /** Whether each name is followed by an alias such as `(“Seller”)` or `nachfolgend „Auftraggeber“`. */
  defined: boolean[];
  /** A side is left open: a blank, `the undersigned`, or more aliases than names. */
  open: boolean;
};

/** Text of the same length in which whatever stands in round brackets is blank. */
const blankBrackets = (text: string): string =>
  text.replace(
    /\([^()]*(?:\([^()]*\)[^()]*)*\)/gu,
    (part) => `(${' '.repeat(Math.max(0, part.length - 2))})`,
  );

const definition = new RegExp(
  String.raw`["“„][^"“”„]{2,60}["”“]|«[^«»]{2,60}»|\((?:the|hereinafter|nachfolgend)\s|(?:im\s+Folgenden|nachfolgend|nachstehend)\s[^.;\n]{2,40}\sgenannt|(?<!\p{L})(?:${clauseWords.aliases})(?!\p{L})`,
  'iu',
);

/** What speaks for a name: an alias in brackets, or a description behind a comma. */
const introduction = new RegExp(
  String.raw`^\s*(?:\(\s*(?:["“„«]|the |hereinafter|nachfolgend|im Folgenden|or |${clauseWords.aliases})|[,–-]+\s*(?:an?\s|hereinafter|nachfolgend|im Folgenden|geboren|${clauseWords.after}|${clauseWords.aliases})|(?:${clauseWords.after})(?!\p{L}))`,
  'iu',
);

/** A word that follows a separator is a party only when something says so: a legal form, an alias or a description. */
const isIntroduced = (name: PartyName, rest: string): boolean =>
  isCompanyName(name.name) || introduction.test(rest);

const splitPair = (first: PartyName): PartyName[] => {
  const match = /\s+(?:and|und)\s+/u.exec(first.name);
  if (match === null) return [first];
  const second = readPartyName(first.name.slice(match.index + match[0].length));
  const head = first.name.slice(0, match.index);
  if (second === null || head.split(/\s+/).length < 2) return [first];
  const start = first.start + match.index + match[0].length + second.start;
  return [
    { name: head, start: first.start, end: first.start + head.length },
    { name: second.name, start, end: start + second.name.length },
  ];
};

const readClause = (whole: string, from: number): Preamble => {
  const ahead = whole.slice(from, from + clauseLength);
  const over = closing.exec(ahead);
  const clause = over === null || over.index < 8 ? ahead : ahead.slice(0, over.index);
  const shown = blankBrackets(clause);
  const names: PartyName[] = [];
  const add = (at: number, first: boolean): void => {
    // An alias or another remark in brackets is no name, the number of a party is.
    if (/^\s*\((?!\w\))/.test(clause.slice(at))) return;
    const name = readPartyName(clause.slice(at));
    if (name === null) return;
    const moved = { name: name.name, start: at + name.start, end: at + name.end };
    if (!first && !isIntroduced(moved, clause.slice(moved.end, moved.end + 60)) && names.length > 1) return;
    if (names.some((other) => other.name.toLowerCase() === moved.name.toLowerCase())) return;
    names.push(moved);
  };
  add(0, true);
  let undersigned = /^\s*(?:the\s+)?undersigned/iu.test(clause);
  for (const match of shown.matchAll(separator)) {
    const last = names.at(-1);
    if (last !== undefined && match.index < last.end) continue;
    const at = match.index + match[0].length;
    undersigned ||= /^\s*(?:the\s+)?(?:undersigned|employee signatory)/iu.test(clause.slice(at));
    add(at, names.length === 0);
  }
  const [only] = names;
  const all = names.length === 1 && only !== undefined ? splitPair(only) : names;
  const defined = all.map((name, index) =>
    definition.test(clause.slice(name.end, all[index + 1]?.start ?? name.end + 400)),
  );
  const blank = /_{4,}|\[[^\]]{0,40}\]/.test(clause.slice(0, (all.at(-1)?.end ?? 0) + 40));
  const aliases = [...clause.matchAll(/\([^()]{0,60}["“„«][^"“”„«»]{2,60}["”“»][^()]{0,60}\)/gu)].filter(
    ([text]) => !/agreement|vertrag|collectively|parties|date|together/iu.test(text),
  ).length;
  const moved = all.map((name) => ({ ...name, start: from + name.start, end: from + name.end }));
  return { names: moved, defined, open: undersigned || blank || aliases > all.length };
};

/** A name that neither a legal form nor a role speaks for may be any words with capital letters. */
const weigh = ({ names, defined }: Preamble): number =>
  names.reduce((sum, { name }, index) => {
    const [isCompany, isDefined] = [isCompanyName(name), defined[index] === true];
    return sum + (index > 3 ? 0 : isCompany || isDefined ? 2 : 0.8) + (isCompany && isDefined ? 1 : 0);
  }, 0);

/** The clause that names the parties, from the first pages of a contract: the one that tells most of them. */
export const readPreamble = (text: string): Preamble => {
  let best: Preamble = { names: [], defined: [], open: true };
  let count = 0;
  for (const match of text.slice(0, 8_000).matchAll(openings)) {
    const found = readClause(text, match.index + match[0].length);
    if (weigh(found) > weigh(best)) best = found;
    // A contract names its parties before it speaks of anything else.
    const isFull = best.names.length > 1 && best.names.some((item) => isCompanyName(item.name));
    if (isFull && best.defined.some(Boolean)) break;
    count += 1;
    if (count >= 25) break;
  }
  return best;
};
