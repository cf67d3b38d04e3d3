import { createNameRecognizers, type Recognizer } from '@assay/core/pii';
import { loadTagger } from './load-tagger.ts';
import { loadWords } from './load-words.ts';

let loaded: readonly Recognizer[] | undefined;

/** The recognisers of people, places, organisations, groups, titles and addresses. The data is read at the first call. */
export const loadNameRecognizers = (): readonly Recognizer[] => {
  loaded ??= createNameRecognizers({ lexicon: loadWords(), tagger: loadTagger() });
  return loaded;
};
