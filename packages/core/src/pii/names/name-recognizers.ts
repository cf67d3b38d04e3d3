import type { PiiCandidate } from '../engine/pii-entity.ts';
import type { PiiText } from '../engine/pii-text.ts';
import type { Recognizer } from '../engine/recognizer.ts';
import { createNameFinder, type FoundName } from './find-names.ts';
import type { NameKind } from './label.ts';
import type { Lexicon } from './lexicon.ts';
import { scoreName } from './name-score.ts';
import { postcodeRecognizer } from './postcode.ts';
import { findPostcodesBesidePlaces } from './postcode-beside-place.ts';
import { createTagger, type TaggerWeights } from './tagger.ts';

const recognizers: readonly { kind: NameKind; name: string; description: string }[] = [
  {
    kind: 'PERSON',
    name: 'person',
    description: 'Names of people, by lists of names and what stands around them.',
  },
  {
    kind: 'LOCATION',
    name: 'location',
    description: 'Cities, regions and countries, by a gazetteer and what stands around them.',
  },
  {
    kind: 'ORGANIZATION',
    name: 'organization',
    description: 'Companies, authorities and institutions, by their forms and what stands around them.',
  },
  {
    kind: 'STREET_ADDRESS',
    name: 'street-address',
    description: 'Street addresses of many countries, with unit, postcode and place where they follow.',
  },
  {
    kind: 'NRP',
    name: 'nationality-religion-politics',
    description: 'Nationalities, religions and political groups of people.',
  },
  { kind: 'TITLE', name: 'title', description: 'Forms of address before a name.' },
];

/** Ends of names that keep their full stop. */
const abbreviations = /\b(?:Inc|Ltd|Corp|Co|Jr|Sr|Bros|S\.A|B\.V|S\.p\.A|S\.r\.l|L\.L\.C)$/;

const toCandidate = (text: PiiText, name: FoundName): PiiCandidate => {
  const start = text.tokens.starts[name.first] ?? 0;
  const end = text.tokens.ends[name.last] ?? 0;
  const lastLength = end - (text.tokens.starts[name.last] ?? 0);
  const abbreviated =
    text.text.charAt(end) === '.' &&
    (name.kind === 'TITLE' ? lastLength <= 4 : abbreviations.test(text.text.slice(start, end)));
  return {
    type: name.kind,
    start,
    end: abbreviated ? end + 1 : end,
    score: scoreName(name),
    because: 'names, neighbours and spelling speak for it',
  };
};

/** The recognisers that know names by a lexicon and the weights of a tagger; they read a text once between them. */
export const createNameRecognizers = (options: { lexicon: Lexicon; tagger: TaggerWeights }): Recognizer[] => {
  const find = createNameFinder({ lexicon: options.lexicon, tag: createTagger(options.tagger) });
  const named = recognizers.map(
    ({ kind, name, description }): Recognizer => ({
      name,
      types: [kind],
      description,
      method: 'lexicon',
      patterns: [],
      find: (text) =>
        find(text)
          .filter((found) => found.kind === kind)
          .map((found) => toCandidate(text, found)),
    }),
  );
  const besidePlaces: Recognizer = {
    name: 'postcode-beside-place',
    types: ['ZIP_CODE'],
    description: 'Postcodes of five digits that stand directly beside the name of a place.',
    method: 'lexicon',
    patterns: [],
    find: (text) => findPostcodesBesidePlaces(text, find(text)),
  };
  return [...named, besidePlaces, postcodeRecognizer];
};
