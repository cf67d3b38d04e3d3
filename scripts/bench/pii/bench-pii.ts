import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countryRecognizers, createDetector, genericRecognizers } from '@assay/core/pii';
import { loadNameRecognizers } from '@assay/lexicon';
import nlp from 'compromise';
import { SyncRedactor } from 'redact-pii';
import { makeLetters } from './made-letters.ts';
import { measureRate, type Rate } from './measure-rate.ts';

/** `compromise` gets so many characters, as it takes a minute for all. */
const forCompromise = 100_000;
/** Letters are cut into texts of about so many characters, as lines and messages have them. */
const shortText = 150;

const readShared = async (shared: string): Promise<string[] | null> => {
  const file = join(shared, 'pii/presidio-research-synth-v2.json');
  if (!existsSync(file)) return null;
  const texts: { full_text: string }[] = JSON.parse(await readFile(file, 'utf8'));
  return texts.map((each) => each.full_text);
};

const cutLetters = (letters: string): string[] => {
  const texts: string[] = [];
  for (let start = 0; start < letters.length; ) {
    const end = letters.indexOf(' ', start + shortText);
    texts.push(letters.slice(start, end < 0 ? letters.length : end));
    start = end < 0 ? letters.length : end + 1;
  }
  return texts;
};

const byShape = [...genericRecognizers, ...countryRecognizers];

type Rates = {
  characters: number;
  allTypes: Rate;
  patternTypes: Rate;
  redactPii: Rate;
  compromise: Rate;
};

/** The same texts through all; each of them one after the other. */
const measure = (texts: readonly string[]): Rates => {
  const all = createDetector({ recognizers: [...byShape, ...loadNameRecognizers()] });
  const patterns = createDetector({ recognizers: byShape });
  const redactor = new SyncRedactor();
  const readNames = (part: string) => {
    const read = nlp(part);
    return [read.people().out('array'), read.places().out('array'), read.organizations().out('array')];
  };
  let left = forCompromise;
  const few = texts.flatMap((text) => {
    const part = text.slice(0, left);
    left -= part.length;
    return part === '' ? [] : [part];
  });
  return {
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    allTypes: measureRate(texts, (text) => all.detect({ text })),
    patternTypes: measureRate(texts, (text) => patterns.detect({ text })),
    redactPii: measureRate(texts, (text) => redactor.redact(text)),
    compromise: measureRate(few, readNames),
  };
};

/** What 10 MB cost per character against 10 KB a thousand times, in processor time. */
const measureScaling = (): number => {
  const detector = createDetector({ recognizers: byShape });
  const long = makeLetters(10_000_000);
  const short = Array<string>(1_000).fill(long.slice(0, 10_000));
  const detect = (text: string) => detector.detect({ text });
  const once = { passes: 1 };
  const manyShort = measureRate(short, detect, once);
  return manyShort.median / measureRate([long], detect, once).median;
};

/** Speed of finding personal data, beside two packages in the same run. */
export const benchPii = async (options: { shared: string }) => {
  const letters = makeLetters(2_000_000);
  const dense = await readShared(options.shared);
  return {
    letters: measure([letters]),
    shortLetters: measure(cutLetters(letters)),
    ...(dense && { dense: measure([dense.join('\n')]), shortDense: measure(dense) }),
    scaling: measureScaling(),
  };
};

const toLine = (name: string, rates: Rates): string[] => {
  const inMillions = (rate: number): string => `${(rate / 1e6).toFixed(2).padStart(7)} M`;
  const line = (told: string, { median, first }: Rate, aim = ''): string =>
    `    ${told.padEnd(14)} ${inMillions(median)}   ${inMillions(first)} ${aim}`;
  return [
    `  ${name}, ${rates.characters} characters`,
    line('all types', rates.allTypes, '  (at least 0.30, aim 1.00)'),
    line('pattern types', rates.patternTypes, '  (at least 2.00)'),
    line('redact-pii', rates.redactPii),
    line('compromise', rates.compromise, '  (names in the first 100,000)'),
  ];
};

export const formatPii = (figures: Awaited<ReturnType<typeof benchPii>>): string[] => [
  '  Characters per second of processor time: median of three passes, and the first pass, which compiles',
  ...toLine('Letters, in one text', figures.letters),
  ...toLine(`Letters, in texts of ${shortText} characters`, figures.shortLetters),
  ...(figures.dense ? toLine('Sentences with a value in every other, in one text', figures.dense) : []),
  ...(figures.shortDense ? toLine('The same, each by itself', figures.shortDense) : []),
  `  10 MB cost ${figures.scaling.toFixed(2)} times per character what 10 KB do (pattern types)`,
];
