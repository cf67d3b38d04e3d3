import { writeFileSync } from 'node:fs';
import { loadWords } from '../src/load-words.ts';
import { makeExample, makeProseExample } from './training/example.ts';
import { createGenerator } from './training/generate.ts';
import { learn } from './training/perceptron.ts';
import { readProse } from './training/prose-texts.ts';
import { createRandom } from './training/random.ts';

/**
 * Makes `data/tagger.bin` from generated texts and public-domain prose; needs the packages of `sources/package.json`
 * and `data/words.bin` (see `build-words.ts`):
 *
 *     node packages/lexicon/scripts/train-tagger.ts [number of texts] [rounds]
 *
 * The same numbers make the same file. It holds the weights of the features (8 bits each), then those of the
 * transitions (16 bits each, little-endian), on one scale.
 */
const main = (): void => {
  const texts = Number(process.argv[2] ?? 50_000);
  const rounds = Number(process.argv[3] ?? 6);
  const random = createRandom(20_240_601);
  const lexicon = loadWords();
  const generate = createGenerator(random);
  const examples = Array.from({ length: texts }, () =>
    makeExample({ labelled: generate(), lexicon, random, forgetting: 0.22 }),
  );
  for (const prose of readProse(random, Math.round(texts / 40)))
    examples.push(makeProseExample(prose, lexicon));
  const tokens = examples.reduce((sum, example) => sum + example.labels.length, 0);
  process.stdout.write(`${examples.length} texts of ${tokens} tokens\n`);
  const learned = learn({
    examples,
    rounds,
    random,
    onRound: (round, wrong) =>
      process.stdout.write(
        `round ${round + 1}: ${((100 * wrong) / tokens).toFixed(2)} % of the tokens wrong\n`,
      ),
  });
  // The few largest weights are cut, so that the others keep their differences.
  const sizes = learned.features
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = 127 / largest;
  const round = (weight: number, limit: number) =>
    Math.max(-limit, Math.min(limit, Math.round(weight * scale)));
  const features = Int8Array.from(learned.features, (weight) => round(weight, 127));
  const transitions = Int16Array.from(learned.transitions, (weight) => round(weight, 32_767));
  const used = features.reduce((count, weight) => count + (weight === 0 ? 0 : 1), 0);
  const bytes = Buffer.concat([Buffer.from(features.buffer), Buffer.from(transitions.buffer)]);
  writeFileSync(new URL('../data/tagger.bin', import.meta.url), bytes);
  process.stdout.write(
    `${used} of ${features.length} weights, ${bytes.length} bytes, scale ${scale.toFixed(2)}\n`,
  );
};

main();
