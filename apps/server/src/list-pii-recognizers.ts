import type { Recognizer } from '@assay/core/pii';

/** All recognisers; they and the word lists are read at the first call, as most services never need them. */
export const listPiiRecognizers = async (): Promise<readonly Recognizer[]> => {
  const [{ countryRecognizers, genericRecognizers }, { loadNameRecognizers }] = await Promise.all([
    import('@assay/core/pii'),
    import('@assay/lexicon'),
  ]);
  return [...genericRecognizers, ...countryRecognizers, ...loadNameRecognizers()];
};
