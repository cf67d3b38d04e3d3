import { type PiiText, tokenFlag } from '../engine/pii-text.ts';

/** How a long text writes, as far as it tells what a capital means in it. */
export type TextManner = {
  /** Most words are written with small letters: a name has a capital. */
  isPlain: boolean;
  /** Nouns have capitals. */
  isGerman: boolean;
  /** Short forms are all over it: they stand for things, as in papers of science and manuals. */
  isTechnical: boolean;
  /** The words that the text has with small letters, folded. */
  small: ReadonlySet<string>;
};

/** In fewer words a text tells too little of how it writes. */
const leastWords = 150;

/** Words of every third German sentence, and of German forms. */
const germanWords: ReadonlySet<string> = new Set(
  (
    'und der die das dem des den mit von vom fur auf bei nach aus zum zur ist nicht wir sie ihr ihre ein eine einer oder bis sind wird ' +
    'werden rechnung betrag menge umsatzsteuer nummer lieferung zahlung steuer gesamt netto brutto datum seite kunde preis'
  ).split(' '),
);
/** One word in so many. */
const germanShare = 25;

/** One different short form in so many words. */
const technicalShare = 60;
/** `RNA`, `CXCR2`, `CAFs`, `mRNA`: two capitals, or a capital and a digit, in a few letters. */
const shortForm = /^(?=.{2,7}$)(?:[a-z]?[A-Z][A-Z\d]+[a-z]?|[A-Z][a-z]?\d[A-Z\d]*)$/;

/** Whether a token is a short form by its letters. */
export const isShortForm = (token: string): boolean => shortForm.test(token);

/** Whether one of the first two letters is a capital, as in every short form. */
const mayBeShort = ({ text, tokens }: PiiText, index: number): boolean => {
  if ((tokens.flags[index] ?? 0) & tokenFlag.capital) return true;
  const second = text.charCodeAt((tokens.starts[index] ?? 0) + 1);
  return second >= 65 && second <= 90;
};

const judgeManner = (text: PiiText): TextManner | null => {
  const { count, flags } = text.tokens;
  if (count < leastWords) return null;
  const small = new Set<string>();
  let words = 0;
  let smallWords = 0;
  let german = 0;
  const shortForms = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const flag = flags[index] ?? 0;
    if (!(flag & tokenFlag.letter)) continue;
    const word = text.word(index);
    words += 1;
    if (germanWords.has(word)) german += 1;
    if (mayBeShort(text, index) && isShortForm(text.token(index))) shortForms.add(word);
    if (!(flag & tokenFlag.lower) || flag & (tokenFlag.capital | tokenFlag.digit)) continue;
    small.add(word);
    smallWords += 1;
  }
  const isPlain = smallWords * 2 > words && smallWords < words * 0.98;
  return {
    isPlain,
    isTechnical: isPlain && shortForms.size * technicalShare > words,
    isGerman: german * germanShare > words,
    small,
  };
};

/** Looks at how a text writes; `null` for a short one. Linear in the text's length. */
export const readManner = (text: PiiText): TextManner | null => text.once(judgeManner);
