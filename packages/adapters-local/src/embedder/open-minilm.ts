import { InferenceSession, Tensor } from 'onnxruntime-node';
import { widenHalves } from './half-floats.ts';
import { buildMinilmGraph, minilm } from './minilm-graph.ts';
import { readModelFolder } from './model-folder.ts';
import { openSafetensors, type Weights } from './safetensors.ts';
import { createWordPiece } from './word-piece.ts';

/** The first layer: what is added up for each piece of a text. */
const openEmbeddings = (weights: Weights) => {
  const { dimension } = minilm;
  // Kept at 16 bits, as it lies in the file: 23 MB instead of 47.
  const words = weights.read('embeddings.word_embeddings.weight').halves;
  const places = widenHalves(weights.read('embeddings.position_embeddings.weight').halves);
  const sentence = widenHalves(weights.read('embeddings.token_type_embeddings.weight').halves);
  return (pieces: readonly number[]): Float32Array => {
    const sums = new Float32Array(pieces.length * dimension);
    pieces.forEach((piece, place) => {
      const word = widenHalves(words.subarray(piece * dimension, (piece + 1) * dimension));
      const from = place * dimension;
      for (let at = 0; at < dimension; at += 1) {
        sums[from + at] = (word[at] ?? 0) + ((places[from + at] ?? 0) + (sentence[at] ?? 0));
      }
    });
    return sums;
  };
};

/**
 * all-MiniLM-L6-v2 in this process, on one thread: `embed` gives a text's vector, of unit length. Each text goes
 * through alone: the scale of whole numbers is taken from the input, so that neighbours would change its vector.
 * Error (reject): `embedder.invalid-weights`.
 */
export const openMinilm = async (folder: string): Promise<{ embed(text: string): Promise<Float32Array> }> => {
  const { weights: bytes, vocabulary } = await readModelFolder(folder);
  const weights = openSafetensors(bytes);
  const { encode } = createWordPiece({ vocabulary, maxPieces: minilm.maxPieces });
  const sumEmbeddings = openEmbeddings(weights);
  const session = await InferenceSession.create(buildMinilmGraph(weights), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
  });
  return {
    embed: async (text) => {
      const pieces = encode(text);
      const shape = [1, pieces.length, minilm.dimension];
      const { vector } = await session.run({
        embeddings: new Tensor('float32', sumEmbeddings(pieces), shape),
      });
      if (!(vector?.data instanceof Float32Array)) throw new TypeError('The network gave no vector.');
      return vector.data;
    },
  };
};
