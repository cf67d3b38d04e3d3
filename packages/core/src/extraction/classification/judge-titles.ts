import type { Heading } from './list-headings.ts';
import type { Title } from './prepare-cues.ts';

export type TitleHit = {
  heading: Heading;
  title: Title;
  /** Where in the heading it begins. */
  start: number;
  score: number;
};

const lettersOf = (text: string): number => text.replaceAll(' ', '').length;

/** A title is most of its line; in a long line the words are part of a sentence. */
const judgeShare = (share: number): number =>
  share >= 0.4 ? 1 : share >= 0.25 ? 0.7 : share >= 0.12 ? 0.35 : 0.15;

/** Words behind a title that make a label of it: `order date` is a day, and `bill no` may be of anything. */
const afterLabel =
  /^(?:date|datum|dat|fecha|data|id|ref|reference|referenz|tag|period|total|amount|betrag|address|adresse|to|an)$/;
const afterNumber = /^(?:no|nr|num|number|nummer|numero|numéro|n|#)$/;

const judgeNext = (rest: string, weight: number): number => {
  const [next = ''] = rest.trim().split(' ');
  if (afterLabel.test(next)) return 0.3;
  // `Rechnung Nr. 17` is the heading of a bill; not where it stands out no more than the lines around it.
  return afterNumber.test(next) ? (weight >= 2 ? 0.8 : 0.5) : 1;
};

/** A word this long is also found where uneven spacing parts it: `Rechnungskor rektur`. */
const leastParted = 10;

/** Where a title stands in a heading: the whole word that it is, or ends. */
const findTitle = (
  title: Title,
  heading: Heading,
): { start: number; letters: number; rest: string; whole: boolean } | null => {
  const at = heading.text.indexOf(title.ending);
  if (at < 0) {
    const word = title.ending.trim();
    if (word.includes(' ') || word.length < leastParted) return null;
    return heading.text.replaceAll(' ', '').includes(word)
      ? { start: 0, letters: word.length, rest: '', whole: false }
      : null;
  }
  const whole = heading.text.startsWith(title.wanted, Math.max(0, at - 1)) || title.wanted === title.ending;
  const start = heading.text.lastIndexOf(' ', at);
  const end = at + title.ending.length;
  return {
    start: at,
    letters: lettersOf(heading.text.slice(start, end)),
    rest: heading.text.slice(end),
    whole,
  };
};

/** A line of which this share is the title says nothing else. */
const leastAlone = 0.5;

const judge = (
  title: Title,
  heading: Heading,
  language: string,
): Pick<TitleHit, 'start' | 'score'> | null => {
  const found = findTitle(title, heading);
  if (found === null) return null;
  const share = found.letters / Math.max(1, heading.letters);
  // Words of other languages look alike: `Order` is Dutch, too, and `Note` French.
  const isForeign = language !== 'und' && title.language !== language && title.language !== 'en';
  // A title needs no large type where it has a row for itself.
  const weight = heading.weight === 1 && heading.alone && share >= leastAlone ? 2 : heading.weight;
  const fit = judgeShare(share) * judgeNext(found.rest, weight) * (found.whole ? 1 : 0.9);
  // Of two titles in one heading the longer one says more.
  const score = weight * fit * (isForeign ? 0.7 : 1) + title.wanted.length * 0.02 * Math.min(1, weight * fit);
  return { start: found.start, score };
};

/** The best of a type's titles in each heading. */
export const listTitleHits = (options: {
  titles: readonly Title[];
  headings: readonly Heading[];
  language: string;
}): TitleHit[] => {
  const { titles, headings, language } = options;
  return headings.flatMap((heading) => {
    let best: TitleHit | null = null;
    for (const title of titles) {
      const found = judge(title, heading, language);
      if (found !== null && (best === null || found.score > best.score)) best = { heading, title, ...found };
    }
    return best === null ? [] : [best];
  });
};

/** How much is left of a title that only says more about another type's. */
const heldShare = 0.3;

/** A `corrected invoice` is no invoice, and a `credit note for invoice 4711` is a credit note: its first title names it. */
const isHeldBy = (own: TitleHit, other: TitleHit): boolean =>
  other.heading === own.heading &&
  ((other.title.wanted.length > own.title.wanted.length && other.title.wanted.includes(own.title.ending)) ||
    (other.start < own.start && other.score > own.score / 2));

/** The strength of a type's best title, after those that are only part of another type's, or follow it. */
export const judgeTitle = (own: readonly TitleHit[], others: readonly TitleHit[]): number =>
  Math.max(
    0,
    ...own.map((hit) => (others.some((other) => isHeldBy(hit, other)) ? hit.score * heldShare : hit.score)),
  );
