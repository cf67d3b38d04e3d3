import type { PiiText } from '../engine/pii-text.ts';
import { isLegalForm } from './company-names.ts';
import type { FoundName } from './find-names.ts';
import { readManner } from './text-manner.ts';

/**
 * Margins, in the weights' measure, below which most names in letters, contracts and forms are none, other than in single
 * sentences: tables, headings and terms look like names there.
 */
const leastMargin: Readonly<Partial<Record<FoundName['kind'], number>>> = {
  PERSON: 250,
  LOCATION: 200,
  ORGANIZATION: 300,
};

/** Leaves out names for which little speaks in a long text; not those behind a form of address or with a legal form. */
export const dropWeak = (text: PiiText, names: readonly FoundName[]): FoundName[] => {
  if (readManner(text) === null) return [...names];
  return names.filter(({ kind, first, last, margin }, at) => {
    const least = leastMargin[kind];
    if (least === undefined || margin >= least || isLegalForm(text, last)) return true;
    const before = names[at - 1];
    return before?.kind === 'TITLE' && before.last === first - 1;
  });
};
