import type { TextLine } from '../layout/text-line.ts';
import { findIbans, findVatIds, normalizeText } from '../values/index.ts';
import type { FieldContext } from './field-context.ts';
import type { PartyText } from './find-invoice-parties.ts';
import { hasLegalForm, withoutLegalForm } from './legal-form.ts';

const fold = (text: string): string => normalizeText(text).replaceAll(' ', '');

const domainPattern = /(?:[\w.+-]+@|www\.|https?:\/\/(?:www\.)?)[a-z0-9][a-z0-9.-]*(?=\.[a-z]{2,})/gi;

/** The mail and web addresses of a document, without their endings. */
const listDomains = (context: FieldContext): string[] =>
  [...context.prose.text.matchAll(domainPattern)].map((match) => fold(match[0]));

/** Words of a name that tell it from others: long ones, without its legal form. */
const tellingWords = (name: string): string[] =>
  normalizeText(withoutLegalForm(name))
    .split(' ')
    .filter((word) => word.length >= 5);

/** Whether a mail or web address of the document carries a telling word of the name. */
export const hasDomain = (name: string, context: FieldContext): boolean => {
  const domains = listDomains(context);
  return tellingWords(name).some((word) => domains.some((domain) => domain.includes(word)));
};

/** Lines that carry the name and are not among `own`. */
export const listRepeats = (name: string, own: ReadonlySet<TextLine>, context: FieldContext): TextLine[] => {
  const wanted = fold(name);
  if (wanted.length < 4) return [];
  return context.layouts.flatMap((layout) =>
    layout.lines.filter((line) => !own.has(line) && fold(line.text).includes(wanted)),
  );
};

const hasNumber = (line: TextLine): boolean =>
  findVatIds(line.text).length > 0 || findIbans(line.text).length > 0;

/** `SARL au capital de 15 000 €` right below a name says that it is a company's, though not in the name itself. */
const statesCapital = (line: TextLine, context: FieldContext): boolean => {
  const [below] = context.layouts[line.page - 1]?.listBelow(line.box, { limit: 1, reach: 2 }) ?? [];
  return (
    below !== undefined &&
    hasLegalForm(below.text) &&
    /(?<!\p{L})(?:capital|capitale)(?!\p{L})/iu.test(below.text)
  );
};

/** A name that nothing marks as one: no label, no window, no legal form. */
const isUnmarked = (party: PartyText, context: FieldContext): boolean =>
  party.found === 'letterhead' &&
  !hasLegalForm(party.name.value) &&
  !party.lines.slice(0, 1).some((line) => statesCapital(line, context));

/** What stands below a line, and beside it: footers set name, tax number and account side by side. */
const listAround = (line: TextLine, context: FieldContext): TextLine[] => {
  const layout = context.layouts[line.page - 1];
  if (layout === undefined) return [];
  return [...layout.listBelow(line.box, { limit: 3, reach: 5 }), ...layout.listRightOf(line.box, 3)];
};

/** So many signals must agree on a name; one that is written like no company may be any heading, and needs one more. */
export const isCertain = (party: PartyText, context: FieldContext): boolean =>
  countSignals(party, context) >= (isUnmarked(party, context) ? 3 : 2);

/**
 * How many independent things say that this is the name of this side: its label or its place, an address that
 * follows, the same name elsewhere, a mail or web address, a tax or account number beside it. One alone may be
 * chance: a heading stands in the letterhead's place too.
 */
const countSignals = (party: PartyText, context: FieldContext): number => {
  const own = new Set(party.lines);
  const name = party.name.value;
  const named = new Set(party.name.evidence.map((evidence) => evidence.quote));
  const nameLines = new Set(party.lines.filter((line) => named.has(line.text)));
  const repeats = listRepeats(name, nameLines, context);
  const isPlaced = !isUnmarked(party, context);
  const beside = [...own, ...repeats].some(
    (line) => hasNumber(line) || listAround(line, context).some(hasNumber),
  );
  return [isPlaced, party.address !== null, repeats.length > 0, hasDomain(name, context), beside].filter(
    Boolean,
  ).length;
};
