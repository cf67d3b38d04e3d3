import { readdir } from 'node:fs/promises';
import {
  countryRecognizers,
  createDetector,
  detectInData,
  genericRecognizers,
  type PiiEntity,
} from '@assay/core/pii';
import { detectorVersion } from '@assay/core/pii/kept';
import { loadNameRecognizers } from '@assay/lexicon';
import { describe, expect, it } from 'vitest';
import { detectorData, detectorTexts } from '../../testing/detector-texts.ts';

const detector = createDetector({
  recognizers: [...genericRecognizers, ...countryRecognizers, ...loadNameRecognizers()],
});

const print = (text: string, entities: readonly PiiEntity[]): string =>
  [
    `> ${text.replaceAll('\n', '\\n')}`,
    ...entities.map(({ type, start, end }) => `  ${type}: ${text.slice(start, end).replaceAll('\n', '\\n')}`),
    '',
  ].join('\n');

describe('the version of the detector', () => {
  it('stands for what is found: raise detectorVersion where this changes, and run this test to keep the new results', async () => {
    const texts = detectorTexts.map((text) => print(text, detector.detect({ text })));
    const data = detectorData.map((text) => print(text, detectInData({ detector, text, request: {} }) ?? []));
    await expect([...texts, ...data].join('\n')).toMatchFileSnapshot(
      `./detector-results/version-${detectorVersion}.txt`,
    );
  });

  it('has results of its own alone', async () => {
    const kept = await readdir(new URL('./detector-results', import.meta.url));
    expect(kept).toEqual([`version-${detectorVersion}.txt`]);
  });
});
