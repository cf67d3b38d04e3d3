import { rejectError } from '../../errors.ts';
import { foldValue } from './fold-value.ts';
import { keyedHash } from './keyed-numbers.ts';
import { maskValue } from './mask-value.ts';
import { createPlaceholders, type PlaceholderValues } from './placeholders.ts';
import { type OperatorName, operatorOf, type RedactionPolicy } from './redaction-policy.ts';
import { joinSpans, type RedactionSpan } from './redaction-span.ts';
import { createSurrogates } from './surrogates/create-surrogates.ts';
import { isTurned } from './surrogates/names.ts';
import type { ValueCipher } from './value-cipher.ts';

/** One of the texts of a document: all of it, a paragraph, a cell, an attribute. */
export type RedactionSource = { text: string; spans: readonly RedactionSpan[] };

export type RedactionOptions = {
  policy: RedactionPolicy;
  /** Of the workspace, at least 16 bytes: hashes and invented values are the same under the same salt. */
  salt: Uint8Array;
  /** Needed where the policy encrypts. */
  cipher?: ValueCipher;
  /** Placeholders of earlier documents, whose numbers go on. */
  known?: PlaceholderValues;
  /** Whether a value is one of its type; invented values keep to it where the real one does. */
  isKind?: (type: string, value: string) => boolean;
};

/** What became of one value: its place in the source, and what stands there now. */
export type RedactedPart = RedactionSpan & { operator: OperatorName; replacement: string };

export type RedactedText = { text: string; parts: RedactedPart[] };

const leastSalt = 16;

const toWords = (texts: readonly string[]): Set<string> => {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) words.add(word);
  }
  return words;
};

type Found = { source: RedactionSource; spans: RedactionSpan[] };

const listValues = (all: readonly Found[]): { type: string; value: string }[] =>
  all.flatMap(({ source, spans }) =>
    spans.map(({ type, start, end }) => ({ type, value: source.text.slice(start, end) })),
  );

/** The given name of each person's name of several words. */
const toGiven = (values: readonly { type: string; value: string }[]): Set<string> => {
  const given = new Set<string>();
  for (const { type, value } of values) {
    const words = type === 'PERSON' ? (value.match(/[\p{L}\p{M}]{2,}/gu) ?? []) : [];
    const first = isTurned(value) ? /,\s*([\p{L}\p{M}]{2,})/u.exec(value)?.[1] : words[0];
    if (words.length > 1 && first) given.add(first.toLowerCase());
  }
  return given;
};

const createReplace = (all: readonly Found[], options: RedactionOptions) => {
  const { policy, salt, cipher, known = {}, isKind } = options;
  const texts = all.map(({ source }) => source.text);
  const values = listValues(all);
  const placeholders = createPlaceholders({ known, texts: [...texts, ...writtenByPolicy(policy)] });
  const surrogate = createSurrogates({
    salt,
    words: toWords(texts),
    values: new Set(values.map(({ value }) => foldValue(value))),
    given: toGiven(values),
    dates: values.flatMap(({ type, value }) => (type.startsWith('DATE') ? [value] : [])),
    ...(isKind ? { isKind } : {}),
  });
  const replace = (type: string, value: string): { operator: OperatorName; replacement: string } => {
    const chosen = operatorOf(policy, type);
    const { operator } = chosen;
    switch (operator) {
      case 'replace':
        return { operator, replacement: chosen.with ?? `<${type}>` };
      case 'mask':
        return { operator, replacement: maskValue(value, chosen) };
      case 'hash':
        return { operator, replacement: `${type}_${keyedHash(salt, `${type}\u0000${value}`)}` };
      case 'encrypt': {
        if (!cipher) {
          throw rejectError(
            'redaction.no-key',
            'To encrypt needs a key: name a key file, which is made if absent.',
          );
        }
        return { operator, replacement: `[${type}:${cipher.encrypt({ type, text: value })}]` };
      }
      case 'surrogate':
        return { operator, replacement: surrogate(type, value) };
      case 'placeholder':
        return { operator, replacement: placeholders.of(type, value) };
      case 'keep':
        return { operator, replacement: value };
    }
  };
  return { replace, placeholders };
};

const writtenByPolicy = (policy: RedactionPolicy): string[] =>
  [policy.default, ...Object.values(policy.types)].flatMap((chosen) =>
    chosen.operator === 'replace' && chosen.with !== undefined ? [chosen.with] : [],
  );

/**
 * Redacts the texts of one document (or of several that belong together) at once, so that a value becomes the same in
 * all of them. Characters that several spans cover are redacted together; what is to be kept is kept only where no
 * other span covers it. Errors (reject): `redaction.no-key`, `redaction.short-salt`.
 */
export const redactTexts = (
  sources: readonly RedactionSource[],
  options: RedactionOptions,
): { texts: RedactedText[]; placeholders: PlaceholderValues } => {
  if (options.salt.length < leastSalt) {
    throw rejectError('redaction.short-salt', `A salt needs at least ${leastSalt} random bytes.`);
  }
  const all = sources.map((source): Found => {
    const isKept = ({ type }: RedactionSpan) => operatorOf(options.policy, type).operator === 'keep';
    return {
      source,
      spans: joinSpans(
        source.text,
        source.spans.filter((span) => !isKept(span)),
      ),
    };
  });
  const { replace, placeholders } = createReplace(all, options);
  const texts = all.map(({ source, spans }): RedactedText => {
    const parts = spans.map((span): RedactedPart => {
      const value = source.text.slice(span.start, span.end);
      return { ...span, ...replace(span.type, value) };
    });
    return { text: applyParts(source.text, parts), parts };
  });
  return { texts, placeholders: placeholders.values() };
};

/** Puts replacements into their places; parts are in order and do not overlap. */
export const applyParts = (
  text: string,
  parts: readonly { start: number; end: number; replacement: string }[],
): string => {
  let out = '';
  let at = 0;
  for (const { start, end, replacement } of parts) {
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return out + text.slice(at);
};
