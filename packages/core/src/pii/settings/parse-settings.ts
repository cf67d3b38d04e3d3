import { type Document, LineCounter, parseDocument } from 'yaml';
import { AppError, rejectError } from '../../errors.ts';
import type { Recognizer } from '../engine/recognizer.ts';
import { createPatternAutomaton } from './pattern-automaton.ts';
import { PiiSettings } from './settings-schema.ts';

/** A fault at a place of the settings, as keys and numbers of entries that lead to it. */
type Fault = { path: (string | number)[]; message: string };

/** The line of a place, or of the nearest one above it that is there. */
const findLine = (document: Document, counter: LineCounter, place: readonly (string | number)[]): number => {
  for (let length = place.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(place.slice(0, length), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
    if (Array.isArray(range) && typeof range[0] === 'number') return counter.linePos(range[0]).line;
  }
  return 1;
};

const findPatternFault = (source: string): string | null => {
  try {
    const { needsNothing } = createPatternAutomaton(source, { ignoreCase: false });
    return needsNothing
      ? 'The pattern needs no character to match: write what it has to contain, "+" for "*".'
      : null;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.message;
    throw thrown;
  }
};

const hasWord = (value: string): boolean => /[\p{L}\p{N}]/u.test(value);

const noSuchType = (type = ''): string => `no recogniser finds ${type}: see the list of types`;

/** What the schema cannot see: patterns, names that nobody has, names twice. */
const findFault = (settings: PiiSettings, recognizers: readonly Recognizer[]): Fault | null => {
  const names = new Set(recognizers.map(({ name }) => name));
  const types = new Set(recognizers.flatMap((recognizer) => recognizer.types));
  for (const [index, { name, patterns }] of settings.recognizers.entries()) {
    const path = ['recognizers', index];
    if (names.has(name))
      return {
        path: [...path, 'name'],
        message: `there is a recogniser "${name}" already: choose another name`,
      };
    names.add(name);
    for (const [place, { regex }] of patterns.entries()) {
      const message = findPatternFault(regex);
      if (message !== null) return { path: [...path, 'patterns', place, 'regex'], message };
    }
  }
  for (const { type } of [...settings.recognizers, ...settings.deny]) types.add(type);
  for (const [index, allowed] of settings.allow.entries()) {
    if (typeof allowed === 'string') continue;
    const message = 'pattern' in allowed ? findPatternFault(allowed.pattern) : null;
    if (message !== null) return { path: ['allow', index, 'pattern'], message };
    const place = (allowed.types ?? []).findIndex((type) => !types.has(type));
    if (place >= 0)
      return { path: ['allow', index, 'types', place], message: noSuchType(allowed.types?.[place]) };
  }
  const known = new Set(recognizers.flatMap(({ countries }) => countries ?? []));
  for (const [index, country] of (settings.countries ?? []).entries()) {
    if (known.has(country)) continue;
    const all = [...known].toSorted().join(' ');
    return { path: ['countries', index], message: `no recogniser is of ${country} alone: there are ${all}` };
  }
  for (const [index, { values }] of settings.deny.entries()) {
    const place = values.findIndex((value) => !hasWord(value));
    if (place >= 0)
      return { path: ['deny', index, 'values', place], message: 'a value needs a letter or a digit' };
  }
  for (const [index, type] of (settings.types ?? []).entries()) {
    if (!types.has(type)) return { path: ['types', index], message: noSuchType(type) };
  }
  for (const [index, entry] of settings.disable.entries()) {
    if (!names.has(entry) && !types.has(entry)) {
      return {
        path: ['disable', index],
        message: `there is no recogniser or type "${entry}": see the list of both`,
      };
    }
  }
  return null;
};

const refuse = (line: number, message: string, cause?: unknown): AppError =>
  rejectError('pii.invalid-settings', `Line ${line}: ${message}`, { details: { line }, cause });

/** Aliases that lead nowhere, and those that multiply, are found as late as this. */
const toValue = (document: Document): unknown => {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch (cause) {
    const message = 'an alias (*name) has no anchor (&name) before it, or there are too many: write it out';
    throw refuse(1, message, cause);
  }
};

const parseYaml = (text: string, findOther: (settings: PiiSettings) => Fault | null): PiiSettings => {
  const counter = new LineCounter();
  // Nothing of the text is to be printed as a warning.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, logLevel: 'error' });
  const [broken] = document.errors;
  if (broken) {
    const [message = ''] = broken.message.split('\n');
    throw refuse(counter.linePos(broken.pos[0]).line, message.replace(/ at line \d+, column \d+:?$/, ''));
  }
  const result = PiiSettings.safeParse(toValue(document) ?? {});
  const issue = result.error?.issues[0];
  const fault: Fault | null = result.success
    ? findOther(result.data)
    : {
        path: (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part))),
        message: issue?.message ?? 'does not fit',
      };
  if (result.success && fault === null) return result.data;
  const path = fault?.path ?? [];
  throw refuse(findLine(document, counter, path), `${path.join('.') || 'the settings'}: ${fault?.message}`);
};

/**
 * Reads the settings of a workspace from YAML (JSON is YAML too); an empty text is settings without any wish.
 * Errors: `pii.invalid-settings`, whose message names the line, the place and what to write there.
 */
export const parsePiiSettings = (text: string, recognizers: readonly Recognizer[]): PiiSettings =>
  parseYaml(text, (settings) => findFault(settings, recognizers));

/**
 * Reads settings that were taken before. What they name may be called otherwise since an upgrade, or be a recogniser's
 * name now: that is no reason to find nothing at all. Error: `pii.invalid-settings`.
 */
export const readKeptPiiSettings = (text: string): PiiSettings => parseYaml(text, () => null);
