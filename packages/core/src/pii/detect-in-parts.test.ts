import { describe, expect, it } from 'vitest';
import { detectInParts } from './detect-in-parts.ts';
import { createDetector } from './detector.ts';
import type { PiiEntity } from './engine/pii-entity.ts';
import { genericRecognizers } from './patterns/list-generic-recognizers.ts';

const detector = createDetector({ recognizers: genericRecognizers });

const inParts = async (text: string, pieceSize: number): Promise<PiiEntity[]> => {
  async function* pieces() {
    for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize);
  }
  const found: PiiEntity[] = [];
  for await (const entity of detectInParts({ detect: detector.detect, pieces: pieces(), request: {} }))
    found.push(entity);
  return found;
};

const filler = ' and so on'.repeat(40);
const line = (index: number) =>
  `Row ${index}: \u{1f600} person${index}@example.com, card 4012888888881881, tel. +49 30 901820, born 2 May 1980${filler}.`;
/** Longer than two parts, and than one. */
const lines = (count: number, sign: string) =>
  Array.from({ length: count }, (_, index) => line(index)).join(sign);

describe('a long text in parts', () => {
  it.each([
    ['with line breaks', lines(1_150, '\n')],
    ['without them', lines(650, ' ')],
    ['without any space', 'a'.repeat(262_130) + ',anna@example.com,'.repeat(3_000)],
  ])('has the entities of the whole, each once: %s', async (_name, text) => {
    const whole = detector.detect({ text });
    const parts = await inParts(text, 50_001);
    expect(whole.length).toBeGreaterThan(2_500);
    expect(parts.map(({ type, start, end }) => `${type} ${start} ${end}`)).toEqual(
      whole.map(({ type, start, end }) => `${type} ${start} ${end}`),
    );
  });

  it('of nothing has no entities', async () => {
    expect(await inParts('', 10)).toEqual([]);
  });
});
