import { createDetector, type DetectOptions, type PiiDetector } from '../detector.ts';
import { foldText } from '../engine/fold-text.ts';
import type { Recognizer } from '../engine/recognizer.ts';
import { createCustomRecognizer, createDenyList } from './custom-recognizer.ts';
import { createPatternAutomaton } from './pattern-automaton.ts';
import type { PiiSettings } from './settings-schema.ts';

const foldValue = (value: string): string => foldText(value).text.toLowerCase().replace(/\s+/g, ' ').trim();

type Allow = (type: string, value: string) => boolean;

const createAllow = (entries: PiiSettings['allow']): Allow => {
  const values = new Map<string, ReadonlySet<string> | null>();
  const patterns: { fits: (value: string) => boolean; types: ReadonlySet<string> | null }[] = [];
  for (const entry of entries) {
    const { types, ...rest } = typeof entry === 'string' ? { types: undefined, value: entry } : entry;
    const named = types ? new Set(types) : null;
    if ('pattern' in rest) {
      const automaton = createPatternAutomaton(rest.pattern, { ignoreCase: true });
      patterns.push({ fits: (value) => automaton.match(value, 0) === value.length, types: named });
    } else {
      const known = values.get(foldValue(rest.value));
      const all = known === null || named === null ? null : new Set([...(known ?? []), ...named]);
      values.set(foldValue(rest.value), all);
    }
  }
  return (type, value) => {
    const folded = foldValue(value);
    const listed = values.get(folded);
    if (listed === null || listed?.has(type)) return true;
    return patterns.some(({ fits, types }) => (types === null || types.has(type)) && fits(value));
  };
};

const isWanted = (recognizer: Recognizer, settings: PiiSettings): boolean => {
  if (settings.disable.includes(recognizer.name)) return false;
  if (recognizer.types.every((type) => settings.disable.includes(type))) return false;
  const { countries } = settings;
  return (
    !countries || !recognizer.countries || recognizer.countries.some((country) => countries.includes(country))
  );
};

/** A detector as a workspace wants it: without what it disabled, with its own recognisers, lists and threshold. */
export const createWorkspaceDetector = (options: {
  recognizers: readonly Recognizer[];
  settings: PiiSettings;
}): PiiDetector => {
  const { settings } = options;
  const { threshold, language: ownLanguage, types: ownTypes, disable } = settings;
  const denied = settings.deny.map((list, index) => createDenyList(list, `deny-list-${index + 1}`));
  const recognizers = [
    ...options.recognizers.filter((recognizer) => isWanted(recognizer, settings)),
    ...settings.recognizers.map(createCustomRecognizer),
    ...denied,
  ];
  const detector = createDetector({
    recognizers,
    listed: new Set(denied.map(({ name }) => name)),
    ...(settings.allow.length > 0 ? { allows: createAllow(settings.allow) } : {}),
    ...(threshold === undefined ? {} : { threshold }),
  });
  // What is denied is reported whatever types are wanted.
  const deniedTypes = settings.deny.map(({ type }) => type);
  const reported = new Set(
    ownTypes ? [...ownTypes, ...deniedTypes] : recognizers.flatMap(({ types }) => types),
  );
  for (const type of disable) reported.delete(type);
  const restricted = ownTypes !== undefined || disable.length > 0;
  const detect = (request: DetectOptions) => {
    const language = request.language ?? ownLanguage;
    const types = request.types ? request.types.filter((type) => reported.has(type)) : [...reported];
    return detector.detect({
      ...request,
      ...(language === undefined ? {} : { language }),
      ...(request.types || restricted ? { types } : {}),
    });
  };
  return { ...detector, detect, types: reported };
};
