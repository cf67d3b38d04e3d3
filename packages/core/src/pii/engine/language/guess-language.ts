import { commonIn } from './common-words.ts';

/** Common words that are needed to tell, one of several languages counting as a part of one. */
const leastWeight = 2;
/** Their least share of all words: names and numbers are of no language. */
const leastShare = 0.12;
/** How many times as much as for any other language. */
const leastLead = 1.25;

/** The language of some words in lower case and without accents (ISO 639-1), `und` where they do not tell it. */
export const guessLanguage = (words: Iterable<string>): string => {
  const weights = new Map<string, number>();
  let count = 0;
  for (const word of words) {
    count += 1;
    const languages = commonIn.get(word);
    for (const language of languages ?? [])
      weights.set(language, (weights.get(language) ?? 0) + 1 / (languages?.length ?? 1));
  }
  const [best, second] = [...weights].sort((left, right) => right[1] - left[1]);
  if (!best || best[1] < Math.max(leastWeight, count * leastShare)) return 'und';
  return best[1] >= leastLead * (second?.[1] ?? 0) ? best[0] : 'und';
};
