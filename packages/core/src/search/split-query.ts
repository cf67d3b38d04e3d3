import { contractFields, invoiceFields } from '../extraction/extraction.ts';
import type { SearchFilterInput } from './search-request.ts';

/** A word or a phrase of a query, and what is asked of it. */
export type QueryPart = {
  text: string;
  isPhrase: boolean;
  want: 'should' | 'must' | 'must-not';
  inTitle: boolean;
};
export type SplitQuery = { parts: QueryPart[]; filter: SearchFilterInput };

const partForm = /([+-]?)(?:([A-Za-z]{2,40}):)?(?:"([^"]*)"?|(\S+))/gu;
const valueNames = ['type', 'status', 'kind', 'language', 'party', 'collection'] as const;
const rangeNames = ['date', 'amount'] as const;
/** `title` is a part of the text, whatever a contract's field of that name says. */
const knownFields = new Set<string>([...invoiceFields, ...contractFields].filter((name) => name !== 'title'));

const toRange = (text: string): { from?: string; to?: string } => {
  const [from = '', to = from] = text.split('..');
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
};

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((one) => one === name);

/** Null where the name is none of a filter: what looks like one (`re:`, `http:`) is a word then. */
const toFilter = (name: string, value: string): SearchFilterInput | null => {
  if (isOneOf(valueNames, name)) return { [name]: value };
  if (isOneOf(rangeNames, name)) return { [name]: toRange(value) };
  if (knownFields.has(name)) return { fields: { [name]: value.includes('..') ? toRange(value) : value } };
  return null;
};

const join = (one: SearchFilterInput, other: SearchFilterInput): SearchFilterInput => {
  const fields = { ...one.fields, ...other.fields };
  return { ...one, ...other, ...(Object.keys(fields).length > 0 && { fields }) };
};

/** Words besides from which a query is a text somebody wrote, and its quotes are those of a text. */
const wordsOfText = 12;

/** Quoted words of a text need not be found: they count more than others. */
const softenQuotes = (parts: readonly (QueryPart & { isSigned: boolean })[]): QueryPart[] => {
  const isText = parts.filter(({ isPhrase }) => !isPhrase).length >= wordsOfText;
  return parts.map(({ isSigned, ...part }) =>
    isText && part.isPhrase && !isSigned ? { ...part, want: 'should' } : part,
  );
};

/** Takes a query apart: `"phrases"`, `+must`, `-not`, `title:word` and filters such as `type:invoice`, `amount:10..20`. */
export const splitQuery = (query: string): SplitQuery => {
  const split: Pick<SplitQuery, 'filter'> = { filter: {} };
  const parts: (QueryPart & { isSigned: boolean })[] = [];
  for (const [whole, sign = '', name, phrase, word = ''] of query.matchAll(partForm)) {
    const value = phrase ?? word;
    const filter = name === undefined || value === '' || sign === '-' ? null : toFilter(name, value);
    if (filter) {
      split.filter = join(split.filter, filter);
      continue;
    }
    const inTitle = name === 'title';
    const text = name === undefined || inTitle ? value : whole.slice(sign.length);
    const isPhrase = phrase !== undefined && (name === undefined || inTitle);
    const want = sign === '-' ? 'must-not' : sign === '+' || isPhrase ? 'must' : 'should';
    parts.push({ text, isPhrase, want, inTitle, isSigned: sign !== '' });
  }
  return { ...split, parts: softenQuotes(parts) };
};
