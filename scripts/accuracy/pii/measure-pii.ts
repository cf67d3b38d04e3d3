import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { countryRecognizers, createDetector, genericRecognizers } from '@assay/core/pii';
import { loadNameRecognizers } from '@assay/lexicon';
import { loadSynth } from './load-synth.ts';
import { parseMarked } from './parse-marked.ts';
import type { PiiCase, TypedSpan } from './pii-case.ts';
import { type PiiTally, scorePii } from './score-pii.ts';

/** What was measured on one set of texts. */
export type PiiSet = { name: string; texts: number; tally: PiiTally };

/** Our types by the names that the sets use. */
const typeNames: Readonly<Record<string, string>> = { DATE_OF_BIRTH: 'DATE_TIME', URL: 'DOMAIN_NAME' };

const renameType = <Span extends { type: string }>(span: Span): Span => ({
  ...span,
  type: typeNames[span.type] ?? span.type,
});

const sampleFiles = ['ambiguous', 'everyday', 'adversarial', 'mixed', 'contextual', 'hidden'];

const readSamples = async (name: string): Promise<PiiCase[]> => {
  const text = await readFile(new URL(`samples/${name}.txt`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => parseMarked(line, index))
    .map((item) => ({ ...item, spans: item.spans.map(renameType) }));
};

type Find = (text: string) => TypedSpan[];

const createFind = (): Find => {
  const recognizers = [...loadNameRecognizers(), ...genericRecognizers, ...countryRecognizers];
  const detector = createDetector({ recognizers });
  return (text) =>
    detector.detect({ text }).map(({ type, start, end }) => {
      const first = [...text.slice(0, start)].length;
      return renameType({ type, start: first, end: first + [...text.slice(start, end)].length });
    });
};

const measureSet = (name: string, cases: readonly PiiCase[], find: Find): PiiSet => {
  const there = new Set(cases.flatMap((item) => item.spans.map((span) => span.type)));
  if (there.has('GPE') || there.has('STREET_ADDRESS')) there.add('LOCATION');
  const scored = cases.map((item) => ({ ...item, found: find(item.text) }));
  return { name, texts: cases.length, tally: scorePii(scored, there) };
};

/**
 * Measures how well personal data is found: in our own sentences, and in those of the data folder where it is there.
 * Its sentences of even template numbers are open to whoever looks for errors; of the others only totals are looked at.
 */
export const measurePii = async (folder: string): Promise<PiiSet[]> => {
  const find = createFind();
  const sets: PiiSet[] = [];
  for (const name of sampleFiles) sets.push(measureSet(`${name} sentences`, await readSamples(name), find));
  if (!existsSync(folder)) return sets;
  const synth = await loadSynth(folder);
  const half = (parity: number) => synth.filter((item) => item.template % 2 === parity);
  sets.push(measureSet('generated sentences, open half', half(0), find));
  sets.push(measureSet('generated sentences, closed half', half(1), find));
  sets.push(measureSet('generated sentences, all', synth, find));
  return sets;
};
