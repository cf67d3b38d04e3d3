import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import { type PiiText, tokenFlag } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';

/** Nobody was older. */
const maxAge = 122;

/** What makes a number an age when it follows: `34 years old`, `34-jährig`. */
const behind =
  /[ -]?(?:years?[ -]old|years? of age|yrs?\.?[ -]old|y\/o|yo\b|y\.o\.|yr[ -]old|-?year[ -]olds?|jahre alt|-?jährig\p{L}{0,3}|ans d'âge|años de edad|anos de idade|anni di età|jaar oud|lat życia|år gammal|år gammel|years young|(?:months?|weeks?|days?)[ -]old|歳|才|岁|세)/iuy;
/** What makes one of it when "has" or "is" goes before: `elle a 34 ans`, `tiene 34 años`; alone it is a time span. */
const yearsBehind = /[ -](?:ans|años|anni|anos|jaar|lat|år|jahre)\b/iuy;
const beforeYears = new Set(
  'a ai as ha ho tiene tengo cumple cumplio compie tem tenho is ben er ma mam jest har ar ist bin war'.split(
    ' ',
  ),
);

/** Words that go before an age: `aged 34`, `Alter: 34`. */
const before = new Set(
  'age aged ages alter altersjahr age: edad eta età idade leeftijd wiek alder alder ikä yas yaş turned turns turning'.split(
    ' ',
  ),
);
const stillBefore = new Set([
  'of',
  'is',
  'was',
  'the',
  'about',
  'around',
  'approximately',
  'von',
  'de',
  'di',
]);

/** `I am 34.`, `she is 34,`: somebody, a form of "be", and nothing counted behind it. */
const somebody = new Set(['i', 'he', 'she', 'they', 'who', 'we', 'you', 'im', 'hes', 'shes', 'm', 's', 're']);
const beingWords = new Set(['am', 'is', 'was', 'are', 'm', 's', 're']);
const contracted = new Set(['im', 'hes', 'shes', 'theyre']);
const sentenceGoesOn = /^(?:[.,;!?)]?$|[.,;!?)](?![\d])|\s(?:and|but|now|when|today|so|yet)\b)/;

const matches = (regex: RegExp, text: string, at: number): boolean => {
  regex.lastIndex = at;
  return regex.test(text);
};

const word = (text: PiiText, index: number): string => (index >= 0 ? text.word(index) : '');

const isAgeWordBefore = (text: PiiText, index: number): boolean => {
  if (before.has(word(text, index - 1))) return true;
  return stillBefore.has(word(text, index - 1)) && before.has(word(text, index - 2));
};

const isSomebodyOfAge = (text: PiiText, index: number, end: number): boolean => {
  // `im 17`, `hes 42`: the apostrophe was left out.
  if (contracted.has(word(text, index - 1))) return sentenceGoesOn.test(text.text.slice(end, end + 8));
  if (!beingWords.has(word(text, index - 1))) return false;
  const who = index - 2;
  const flags = text.tokens.flags[who] ?? 0;
  const named =
    (flags & tokenFlag.capital) !== 0 &&
    (flags & tokenFlag.lower) !== 0 &&
    (flags & tokenFlag.lineStart) === 0;
  if (!somebody.has(word(text, who)) && !named) return false;
  return sentenceGoesOn.test(text.text.slice(end, end + 8));
};

/** `Ada Li, 67, was …`: a number between commas, behind two words with capitals. */
const isApposition = (text: PiiText, index: number, end: number): boolean => {
  const { starts, ends, flags } = text.tokens;
  const isCapital = (at: number) => ((flags[at] ?? 0) & tokenFlag.capital) !== 0;
  const gap = text.text.slice(ends[index - 1] ?? 0, starts[index]);
  return (
    gap === ', ' &&
    isCapital(index - 1) &&
    isCapital(index - 2) &&
    /^, ?\p{Ll}/u.test(text.text.slice(end, end + 3))
  );
};

const judge = (text: PiiText, index: number): { score: number; because: string } | null => {
  const end = text.tokens.ends[index] ?? 0;
  if (matches(behind, text.text, end))
    return { score: piiScores.strong, because: 'a number of years of age' };
  const preceding = text.text.charAt((text.tokens.starts[index] ?? 0) - 1);
  if (/[\d.,/$€£%-]/.test(preceding) || /^(?:[.,/:]\d|-\d|%)/.test(text.text.slice(end, end + 2)))
    return null;
  if (/^ ?(?:%|[GMKT]B\b|px\b|seconds?\b|hours?\b|minutes?\b|days?\b)/.test(text.text.slice(end, end + 9)))
    return null;
  if (isAgeWordBefore(text, index)) return { score: 0.75, because: 'a number behind a word for age' };
  if (matches(yearsBehind, text.text, end) && beforeYears.has(word(text, index - 1))) {
    return { score: 0.7, because: 'a number of years somebody has or is' };
  }
  const value = Number(text.token(index));
  if (value >= 16 && value < 100 && isSomebodyOfAge(text, index, end)) {
    return { score: 0.52, because: 'a number that somebody is' };
  }
  if (value >= 16 && value < 100 && isApposition(text, index, end)) {
    return { score: piiScores.weak, because: 'a number between commas behind a name' };
  }
  return null;
};

const isAge = (value: number): boolean => value >= 1 && value <= maxAge;

const find = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  const { starts, ends } = text.tokens;
  for (const index of text.digitTokens) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const token = text.token(index);
    const glued = end - start <= 6 && /^\d{1,3}yo$/i.test(token) ? token.length - 2 : 0;
    if (glued > 0 && isAge(Number(token.slice(0, glued)))) {
      const because = 'a number of years of age';
      found.push({ type: 'AGE', start, end: start + glued, score: piiScores.strong, because });
    }
    if (end - start > 3 || (text.tokens.flags[index] ?? 0) & tokenFlag.letter) continue;
    if (!isAge(Number(token))) continue;
    const verdict = judge(text, index);
    if (verdict) found.push({ type: 'AGE', start, end, ...verdict });
  }
  return found;
};

/** Ages of people; time spans (`a term of 5 years`) are none. */
export const ageRecognizer: Recognizer = {
  name: 'age',
  types: ['AGE'],
  description: 'ages of people, by the words around a number',
  method: 'pattern',
  context: {
    en: 'patient,victim,suspect,defendant,man,woman,widow,widower,retired,pensioner,husband,wife,mother,father,son,daughter,resident,died,admitted,arrested,diagnosed,teacher,student'.split(
      ',',
    ),
    de: ['patient', 'patientin', 'rentner', 'rentnerin', 'mann', 'frau', 'witwe', 'opfer', 'verstorben'],
    fr: ['patient', 'patiente', 'homme', 'femme', 'veuve', 'victime'],
    es: ['paciente', 'hombre', 'mujer', 'viuda', 'víctima'],
    it: ['paziente', 'uomo', 'donna', 'vedova', 'vittima'],
    nl: ['patiënt', 'man', 'vrouw', 'weduwe', 'slachtoffer'],
  },
  patterns: [behind, yearsBehind, sentenceGoesOn],
  find,
};
