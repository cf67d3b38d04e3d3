import { expect, it } from 'vitest';
import { countryRecognizers } from '../countries/index.ts';
import { createDetector } from '../detector.ts';
import { genericRecognizers } from './list-generic-recognizers.ts';
import { makeOtherNumbers } from './testing/make-other-numbers.ts';

it('finds a personal number in fewer than one in two hundred texts of orders, articles, hashes, amounts and their kind', () => {
  const detector = createDetector({ recognizers: [...genericRecognizers, ...countryRecognizers] });
  const texts = makeOtherNumbers({ seed: 2, each: 90 });
  expect(texts.length).toBeGreaterThan(2000);
  const wrong = texts.flatMap(({ text, may }) =>
    detector
      .detect({ text })
      .filter(({ type }) => !may.has(type))
      .map(({ type, start, end }) => `${type} ${text.slice(start, end)} in "${text}"`),
  );
  // The texts are made: that they are named helps who has to mend a recogniser.
  expect(wrong.length, wrong.join('\n')).toBeLessThan(texts.length / 200);
});
