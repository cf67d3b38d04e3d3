import type { Heading } from './list-headings.ts';
import type { Title } from './prepare-cues.ts';

export type TitleHit = { heading: Heading; title: Title; score: number };

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
): { letters: number; rest: string; whole: boolean } | null => {
  const at = heading.text.indexOf(title.ending);
  if (at < 0) {
    const word = title.ending.trim();
    if (word.includes(' ') || word.length < leastParted) return null;
    return heading.text.replaceAll(' ', '').includes(word)
      ? { letters: word.length, rest: '', whole: false }
      : null;
  }
  const whole = heading.text.startsWith(title.wanted, Math.max(0, at - 1)) || title.wanted === title.ending;
  const start = heading.text.lastIndexOf(' ', at);
  const end = at + title.ending.length;
  return { letters: lettersOf(heading.text.slice(start, end)), rest: heading.text.slice(end), whole };
};

const judge = (title: Title, heading: Heading, language: string): number | null => {
  const found = findTitle(title, heading);
  if (found === null) return null;
  const share = found.letters / Math.max(1, heading.letters);
  // Words of other languages look alike: `Order` is Dutch, too, and `Note` French.
  const isForeign = language !== 'und' && title.language !== language && title.language !== 'en';
  const fit = judgeShare(share) * judgeNext(found.rest, heading.weight) * (found.whole ? 1 : 0.9);
  return (
    heading.weight * fit * (isForeign ? 0.7 : 1) + title.wanted.length * 0.02 * Math.min(1, heading.weight)
  );
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
      const score = judge(title, heading, language);
      if (score !== null && (best === null || score > best.score)) best = { heading, title, score };
    }
    return best === null ? [] : [best];
  });
};

/** How much of a title is left where a longer one of another type holds it: a `corrected invoice` is no invoice. */
const heldShare = 0.3;

/** The strength of a type's best title, after those that are only part of another type's. */
export const judgeTitle = (own: readonly TitleHit[], others: readonly TitleHit[]): number =>
  Math.max(
    0,
    ...own.map(({ heading, title, score }) => {
      const isHeld = others.some(
        (other) =>
          other.heading === heading &&
          other.title.wanted.length > title.wanted.length &&
          other.title.wanted.includes(title.ending),
      );
      return isHeld ? score * heldShare : score;
    }),
  );
