import { type PiiText, tokenFlag } from '../engine/pii-text.ts';
import type { NameFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import { gapKind } from './gap-kind.ts';

/** What laws, agreements and their parts are called by: they are no company's name. */
const papers: ReadonlySet<string> = new Set(
  (
    'act acts code codes statute statutes law laws regulation regulations rule rules treaty constitution agreement agreements ' +
    'amendment amendments directive ordinance covenant plan policy section article exhibit schedule annex appendix addendum'
  ).split(' '),
);

/** Words in small letters within the name of a law. */
const joining: ReadonlySet<string> = new Set('with of and in for the on to'.split(' '));
/** How far behind a name the word for a law may stand. */
const longest = 6;

/** Whether the last word of a name says that it is a law or a paper; `isPlace`: of the first one. */
export const isPaper = (text: PiiText, { kind, first, last }: FoundName, isPlace: boolean): boolean =>
  kind === 'ORGANIZATION' &&
  first < last &&
  papers.has(text.word(last)) &&
  // `Quell Law` is a firm; `Colorado Law` is none.
  (text.word(last) !== 'law' || isPlace);

/** Whether a name is the beginning or the middle of a law's: `Americans with Disabilities Act`. */
export const leadsToLaw = (text: PiiText, features: NameFeatures, { kind, last }: FoundName): boolean => {
  if (kind !== 'NRP' && kind !== 'ORGANIZATION' && kind !== 'PERSON') return false;
  for (let index = last + 1; index <= last + longest && index < text.tokens.count; index += 1) {
    if (features.gaps[index] !== gapKind.space) return false;
    const isCapital = ((text.tokens.flags[index] ?? 0) & tokenFlag.capital) !== 0;
    const word = text.word(index);
    if (isCapital && word === 'act') return true;
    if (!isCapital && !joining.has(word)) return false;
  }
  return false;
};
