import type { PiiText } from '../engine/pii-text.ts';
import { isLegalForm } from './company-names.ts';
import type { FoundName } from './find-names.ts';

/** Below so many names of one word a text says too little of what the word is. */
const leastNames = 3;
/** A company's full name says more of its first word than a word alone. */
const fullNameWeight = 3;
/** One kind must speak so much louder than the other. */
const leastLead = 1.3;

type Votes = { count: number; person: number; organization: number };

/** The words by which companies and people are called alone, with what speaks for either. */
const countVotes = (text: PiiText, names: readonly FoundName[]): Map<string, Votes> => {
  const votes = new Map<string, Votes>();
  const votesOf = (word: string): Votes => {
    const known = votes.get(word) ?? { count: 0, person: 0, organization: 0 };
    votes.set(word, known);
    return known;
  };
  for (const { kind, first, last, margin } of names) {
    const weight = Math.max(1, margin);
    if (kind === 'ORGANIZATION') {
      const found = votesOf(text.word(first));
      found.organization += first !== last && isLegalForm(text, last) ? weight * fullNameWeight : weight;
      if (first === last) found.count += 1;
    } else if (kind === 'PERSON') {
      for (let index = first; index <= last; index += 1) votesOf(text.word(index)).person += weight;
      if (first === last) votesOf(text.word(first)).count += 1;
    }
  }
  return votes;
};

/** Makes a word that a text calls both a person and a company what it is more often. */
export const settleKinds = (text: PiiText, names: readonly FoundName[]): FoundName[] => {
  const votes = countVotes(text, names);
  return names.map((name) => {
    if (name.first !== name.last || (name.kind !== 'PERSON' && name.kind !== 'ORGANIZATION')) return name;
    const { count, person, organization } = votes.get(text.word(name.first)) ?? {
      count: 0,
      person: 0,
      organization: 0,
    };
    if (count < leastNames) return name;
    if (name.kind === 'PERSON' && organization > person * leastLead) return { ...name, kind: 'ORGANIZATION' };
    if (name.kind === 'ORGANIZATION' && person > organization * leastLead) return { ...name, kind: 'PERSON' };
    return name;
  });
};
