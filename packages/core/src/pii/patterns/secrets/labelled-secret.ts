import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import { foldWord, type PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { createWordFilter, mayBeListed } from '../../engine/word-filter.ts';
import { entropyOf, isPlaceholder } from './entropy.ts';

/** Words that a secret follows, and what it is then. */
const labels: ReadonlyMap<string, 'PASSWORD' | 'SECRET'> = new Map([
  ...'password passwd pwd passphrase passwort kennwort contraseña contrasena clave senha wachtwoord hasło haslo lösenord parola motdepasse passcode'
    .split(' ')
    .map((word) => [word, 'PASSWORD'] as const),
  ...'secret token apikey api_key accesskey secretkey authtoken accesstoken clientsecret privatekey credential credentials bearer'
    .split(' ')
    .map((word) => [word, 'SECRET'] as const),
]);

/** A sign that the value follows: `password: x`, `pwd=x`, `"token": "x"`, `password is x`. */
const assignment =
  /["'`]?(?: {0,3}(?::=|=>|:|=) {0,3}| is:? | ist:? | lautet:? | est:? | es:? | was:? )["'`]?/iy;
const bearerGap = / {1,2}/y;
const secretValue = /[^\s"'`<>,;(){}[\]]{4,200}/y;

const hasMixture = (value: string): boolean => {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  return kinds >= 2;
};

const judgePassword = (value: string, spoken: boolean): number | null => {
  if (value.length < 4 || isPlaceholder(value)) return null;
  // In a sentence ("the password is required") only what is no word is one.
  if (spoken) return /\d|[^\p{L}\d.-]/u.test(value) ? 0.75 : null;
  return hasMixture(value) ? piiScores.strong : piiScores.moderate;
};

const judgeSecret = (value: string): number | null => {
  if (value.length < 12 || isPlaceholder(value) || !/\d/.test(value)) return null;
  const entropy = entropyOf(value);
  return entropy >= 3 ? piiScores.strong : null;
};

const readLabel = (text: PiiText, index: number): { type: 'PASSWORD' | 'SECRET'; end: number } | null => {
  const word = text.word(index);
  const alone = labels.get(word);
  const next = text.word(index + 1);
  const ends = text.tokens.ends;
  if (
    (word === 'api' || word === 'access' || word === 'auth' || word === 'private') &&
    (next === 'key' || next === 'token')
  ) {
    return { type: 'SECRET', end: ends[index + 1] ?? 0 };
  }
  // `mot de passe`, of which the last word alone is another one.
  if (word === 'passe' && text.word(index - 1) === 'de' && text.word(index - 2) === 'mot')
    return { type: 'PASSWORD', end: ends[index] ?? 0 };
  if (!alone) return null;
  // `secret key`, `token value`, `SECRET_ACCESS_KEY`: the label goes on.
  let last = index;
  for (let more = 1; more <= 2; more += 1) {
    if (!/^(?:key|access|token|id|value|hash)$/.test(text.word(last + 1))) break;
    if ((text.tokens.starts[last + 1] ?? 0) - (ends[last] ?? 0) !== 1) break;
    last += 1;
  }
  return { type: alone, end: ends[last] ?? 0 };
};

const labelFilter = createWordFilter(
  [...labels.keys(), 'api', 'access', 'auth', 'private', 'passe'].flatMap((word) => [word, foldWord(word)]),
);

const readAfter = (
  text: PiiText,
  label: { type: 'PASSWORD' | 'SECRET'; end: number; bearer: boolean },
): PiiCandidate | null => {
  assignment.lastIndex = label.end;
  bearerGap.lastIndex = label.end;
  const assigned = assignment.test(text.text);
  if (!assigned && !(label.bearer && bearerGap.test(text.text))) return null;
  const start = assigned ? assignment.lastIndex : bearerGap.lastIndex;
  secretValue.lastIndex = start;
  if (!secretValue.test(text.text)) return null;
  const spoken = assigned && / (?:is|ist|lautet|est|es|was):? /i.test(text.text.slice(label.end, start));
  const whole = text.text.slice(start, secretValue.lastIndex);
  const value = whole.replace(spoken ? /[.!?:]+$/ : /[.:]+$/, '');
  const score = label.type === 'PASSWORD' ? judgePassword(value, spoken) : judgeSecret(value);
  if (score === null) return null;
  return {
    type: label.type,
    start,
    end: start + value.length,
    score,
    because: 'a value behind a word for secrets',
  };
};

const find = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  const { count } = text.tokens;
  for (let index = 0; index < count; index += 1) {
    if (!mayBeListed(labelFilter, text, index) || !couldBeLabel(text, index)) continue;
    const label = readLabel(text, index);
    if (!label) continue;
    const candidate = readAfter(text, { ...label, bearer: text.word(index) === 'bearer' });
    if (candidate) found.push(candidate);
  }
  return found;
};

/** What follows the word may be a sign of assignment; spares looking up most words. */
const couldBeLabel = (text: PiiText, index: number): boolean => {
  const end = text.tokens.ends[index] ?? 0;
  const next = text.text.charCodeAt(end);
  if (next !== 32) return next !== 44 && next !== 46 && next !== 10;
  // A space: another word of the label, a form of "be", a sign, or what a bearer has.
  return /[:=iel]|[kt]/i.test(text.text.charAt(end + 1)) || text.word(index) === 'bearer';
};

/** Passwords and secrets that a word for them introduces; a secret has to look random too. */
export const labelledSecretRecognizer: Recognizer = {
  name: 'labelled-secret',
  types: ['PASSWORD', 'SECRET'],
  description: 'passwords, keys and tokens that a word for them introduces',
  method: 'pattern',
  patterns: [assignment, bearerGap, secretValue],
  find,
};
