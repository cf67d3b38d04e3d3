import { countryRecognizers, genericRecognizers, type Recognizer } from '@assay/core/pii';

/** All recognisers; the word lists are read at the first call, as most services never need them. */
export const listPiiRecognizers = async (): Promise<readonly Recognizer[]> => {
  const { loadNameRecognizers } = await import('@assay/lexicon');
  return [...genericRecognizers, ...countryRecognizers, ...loadNameRecognizers()];
};
