import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { countryRecognizers, createDetector, genericRecognizers } from '@assay/core/pii';
import { loadNameRecognizers } from '@assay/lexicon';
import nlp from 'compromise';
import { SyncRedactor } from 'redact-pii';
import { makeLetters } from './made-letters.ts';

/** Characters per second of processor time, of this process alone. */
const rateOf = (text: string, work: (text: string) => unknown): number => {
  // Once on a part, so that neither loading nor the first compilation is counted.
  work(text.slice(0, 20_000));
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return text.length / ((user + system) / 1e6);
};

const readShared = async (shared: string): Promise<string | null> => {
  const file = join(shared, 'pii/presidio-research-synth-v2.json');
  if (!existsSync(file)) return null;
  const texts: { full_text: string }[] = JSON.parse(await readFile(file, 'utf8'));
  return texts.map((each) => each.full_text).join('\n');
};

const byShape = [...genericRecognizers, ...countryRecognizers];

const measure = (text: string) => {
  const all = createDetector({ recognizers: [...byShape, ...loadNameRecognizers()] });
  const patterns = createDetector({ recognizers: byShape });
  const redactor = new SyncRedactor();
  return {
    characters: text.length,
    allTypes: rateOf(text, (part) => all.detect({ text: part })),
    patternTypes: rateOf(text, (part) => patterns.detect({ text: part })),
    redactPii: rateOf(text, (part) => redactor.redact(part)),
    compromise: rateOf(text.slice(0, 100_000), (part) => {
      const read = nlp(part);
      return [read.people().out('array'), read.places().out('array'), read.organizations().out('array')];
    }),
  };
};

/** What 10 MB cost per character against 10 KB a thousand times, in processor time. */
const measureScaling = (): number => {
  const detector = createDetector({ recognizers: byShape });
  const long = makeLetters(10_000_000);
  const short = long.slice(0, 10_000);
  const manyShort = rateOf(long, () => {
    for (let count = 0; count < 1_000; count += 1) detector.detect({ text: short });
  });
  return manyShort / rateOf(long, (text) => detector.detect({ text }));
};

/** Speed of finding personal data, beside two packages in the same run. */
export const benchPii = async (options: { shared: string }) => {
  const dense = await readShared(options.shared);
  return {
    letters: measure(makeLetters(2_000_000)),
    ...(dense ? { dense: measure(dense) } : {}),
    scaling: measureScaling(),
  };
};

type Rates = ReturnType<typeof measure>;

const toLine = (name: string, rates: Rates): string[] => {
  const rate = (value: number): string => `${(value / 1e6).toFixed(2).padStart(7)} M`;
  return [
    `  ${name}, ${rates.characters} characters; per second of processor time:`,
    `    all types      ${rate(rates.allTypes)}   (at least 0.30, aim 1.00)`,
    `    pattern types  ${rate(rates.patternTypes)}   (at least 2.00)`,
    `    redact-pii     ${rate(rates.redactPii)}`,
    `    compromise     ${rate(rates.compromise)}   (people, places, organisations of the first 100,000)`,
  ];
};

export const formatPii = (figures: Awaited<ReturnType<typeof benchPii>>): string[] => [
  ...toLine('Letters', figures.letters),
  ...(figures.dense ? toLine('Texts with a value in every other line', figures.dense) : []),
  `  10 MB cost ${figures.scaling.toFixed(2)} times per character what 10 KB do (pattern types)`,
];
