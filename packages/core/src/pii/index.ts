export { countryRecognizers } from './countries/index.ts';
export { createDetector, type DetectOptions, type DetectorOptions, type PiiDetector } from './detector.ts';
export { detectInColumn } from './documents/columns/detect-in-column.ts';
export { type DataEntity, detectInData } from './documents/detect-in-data.ts';
export { detectInDocument } from './documents/detect-in-document.ts';
export type { ContextWords } from './engine/context-words.ts';
export {
  type PatternAnchor,
  type PatternRecognizerOptions,
  type PatternRule,
  patternRecognizer,
} from './engine/pattern-recognizer.ts';
export {
  type PiiAlternative,
  type PiiCandidate,
  type PiiEntity,
  type PiiReason,
  piiScores,
} from './engine/pii-entity.ts';
export { createPiiText, foldWord, type PiiText, type Tokens, tokenFlag } from './engine/pii-text.ts';
export type { Recognizer } from './engine/recognizer.ts';
export { bucketBits, featureCount, type NameFeatures, readFeatures } from './names/features.ts';
export { beginLabel, labelCount, type NameKind, nameKinds, outside } from './names/label.ts';
export { createLexicon, type Lexicon, lexiconField, lexiconValue } from './names/lexicon.ts';
export { createNameRecognizers } from './names/name-recognizers.ts';
export {
  addWeights,
  createTagger,
  featureWeightCount,
  findBestPath,
  prepareTransitions,
  type TaggerWeights,
  type Tagging,
} from './names/tagger.ts';
export { hashText } from './names/text-hash.ts';
export { genericRecognizers } from './patterns/list-generic-recognizers.ts';
export { createWorkspaceDetector } from './settings/create-workspace-detector.ts';
export { parsePiiSettings, readKeptPiiSettings } from './settings/parse-settings.ts';
export { PiiSettings } from './settings/settings-schema.ts';
