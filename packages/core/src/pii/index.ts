export { createDetector, type DetectOptions, type DetectorOptions, type PiiDetector } from './detector.ts';
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
