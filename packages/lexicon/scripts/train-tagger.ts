import { writeFileSync } from 'node:fs';
import { featureWeightCount, labelCount } from '@assay/core/pii';
import { loadWords } from '../src/load-words.ts';
import { makeExample, makeProseExample } from './training/example.ts';
import { createGenerator } from './training/generate.ts';
import { type LearnedWeights, learn } from './training/perceptron.ts';
import { readProse } from './training/prose-texts.ts';
import { createRandom } from './training/random.ts';

const print = (text: string) => process.stdout.write(`${text}\n`);

/** Of each name's words this share is unknown to the lexicon while learning. */
const forgetting = 0.22;
/** One piece of prose for so many generated texts. */
const textsPerProse = 40;
const seed = 20_240_601;

/** Learns from texts that no other part sees. */
const learnPart = (part: number, texts: number, rounds: number): LearnedWeights => {
  const random = createRandom(seed + part);
  const lexicon = loadWords();
  const generate = createGenerator(random);
  const examples = Array.from({ length: texts }, () =>
    makeExample({ labelled: generate(), lexicon, random, forgetting }),
  );
  for (const prose of readProse(random, Math.round(texts / textsPerProse))) {
    examples.push(makeProseExample(prose, lexicon));
  }
  const tokens = examples.reduce((sum, example) => sum + example.labels.length, 0);
  print(`part ${part + 1}: ${examples.length} texts of ${tokens} tokens`);
  return learn({
    examples,
    rounds,
    random,
    onRound: (round, wrong) =>
      print(`round ${round + 1}: ${((100 * wrong) / tokens).toFixed(2)} % of the tokens wrong`),
  });
};

/** Writes weights in the least space: the few largest are cut, so that the others keep their differences. */
const writeWeights = (weights: LearnedWeights): void => {
  const sizes = weights.features
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const scale = 127 / (sizes[Math.floor(sizes.length * 0.9995)] ?? 1);
  const round = (weight: number, limit: number) =>
    Math.max(-limit, Math.min(limit, Math.round(weight * scale)));
  const features = Int8Array.from(weights.features, (weight) => round(weight, 127));
  const transitions = Int16Array.from(weights.transitions, (weight) => round(weight, 32_767));
  const bytes = Buffer.concat([Buffer.from(features.buffer), Buffer.from(transitions.buffer)]);
  writeFileSync(new URL('../data/tagger.bin', import.meta.url), bytes);
  print(`${bytes.length} bytes, scale ${scale.toFixed(2)}`);
};

/**
 * Makes `data/tagger.bin` from generated texts and public-domain prose; needs the packages of `sources/package.json`
 * and `data/words.bin` (see `build-words.ts`):
 *
 *     node packages/lexicon/scripts/train-tagger.ts [texts of each part] [rounds] [parts]
 *
 * Each part learns alone, and the weights are their mean: what one part learned by chance does not stay. The same
 * numbers make the same file. It holds the weights of the features (8 bits each), then those of the transitions (16
 * bits each, little-endian), on one scale.
 */
const main = (): void => {
  const [texts = 125_000, rounds = 2, parts = 1] = process.argv.slice(2).map(Number);
  const mean: LearnedWeights = {
    features: new Float32Array(featureWeightCount),
    transitions: new Float32Array(labelCount * labelCount),
  };
  for (let part = 0; part < parts; part += 1) {
    const learned = learnPart(part, texts, rounds);
    for (const [index, weight] of learned.features.entries()) {
      mean.features[index] = (mean.features[index] ?? 0) + weight / parts;
    }
    for (const [index, weight] of learned.transitions.entries()) {
      mean.transitions[index] = (mean.transitions[index] ?? 0) + weight / parts;
    }
  }
  writeWeights(mean);
};

main();
