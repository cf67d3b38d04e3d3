import { widenHalves } from './half-floats.ts';
import { type OnnxNode, type OnnxTensor, writeOnnxModel } from './onnx-writer.ts';
import { quantizeColumns } from './quantize-columns.ts';
import type { Weights } from './safetensors.ts';

/** The shape of all-MiniLM-L6-v2. */
export const minilm = { dimension: 384, layers: 6, heads: 12, inner: 1_536, maxPieces: 512 } as const;

/** ONNX Runtime's own operators: products in whole numbers, attention and activation in one. */
const runtimeDomain = 'com.microsoft';
const normEpsilon = 1e-12;

const concat = (parts: readonly Float32Array[]): Float32Array => {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/**
 * The network from the sum of a text's embeddings (`embeddings`, 1 × pieces × 384) to its vector (`vector`, 1 × 384,
 * of unit length), as an ONNX model. Products with weights are in whole numbers, whose scale for the inputs is taken
 * from the text alone.
 */
export const buildMinilmGraph = (weights: Weights): Uint8Array => {
  const { dimension, layers, heads, inner } = minilm;
  const nodes: OnnxNode[] = [];
  const tensors: OnnxTensor[] = [];
  const values = (name: string): Float32Array => widenHalves(weights.read(name).halves);
  const add = (node: OnnxNode): string => {
    nodes.push(node);
    return node.outputs[0] ?? '';
  };
  const constant = (name: string, numbers: Float32Array): string => {
    tensors.push({ name, type: 'f32', shape: [numbers.length], values: numbers });
    return name;
  };
  const wholeNumbers = (name: string, numbers: readonly number[]): string => {
    const big = BigInt64Array.from(numbers, BigInt);
    tensors.push({ name, type: 'i64', shape: [numbers.length], values: big });
    return name;
  };

  /** One product of several layers that read the same input. */
  const dense = (options: {
    name: string;
    input: string;
    from: readonly string[];
    inputs: number;
  }): string => {
    const { name, input, from, inputs } = options;
    const rows = concat(from.map((layer) => values(`${layer}.weight`)));
    const outputs = rows.length / inputs;
    const matrix = quantizeColumns({ rows, inputs, outputs });
    tensors.push({ name: `${name}.matrix`, type: 'i8', shape: [inputs, outputs], values: matrix.values });
    const scales = constant(`${name}.scales`, matrix.scales);
    const bias = constant(`${name}.bias`, concat(from.map((layer) => values(`${layer}.bias`))));
    return add({
      operator: 'DynamicQuantizeMatMul',
      domain: runtimeDomain,
      inputs: [input, `${name}.matrix`, scales, '', bias],
      outputs: [name],
    });
  };
  const norm = (layer: string, input: string): string =>
    add({
      operator: 'LayerNormalization',
      inputs: [
        input,
        constant(`${layer}.weight`, values(`${layer}.weight`)),
        constant(`${layer}.bias`, values(`${layer}.bias`)),
      ],
      outputs: [`${layer}.out`],
      attributes: { axis: { int: -1 }, epsilon: { float: normEpsilon } },
    });
  const sum = (name: string, one: string, other: string): string =>
    add({ operator: 'Add', inputs: [one, other], outputs: [name] });

  const thirds = wholeNumbers('thirds', [dimension, dimension, dimension]);
  let hidden = norm('embeddings.LayerNorm', 'embeddings');
  for (let index = 0; index < layers; index += 1) {
    const layer = `encoder.layer.${index}`;
    const self = `${layer}.attention.self`;
    const mixed = dense({
      name: `${self}.mixed`,
      input: hidden,
      from: [`${self}.query`, `${self}.key`, `${self}.value`],
      inputs: dimension,
    });
    const parts = [`${self}.q`, `${self}.k`, `${self}.v`];
    add({ operator: 'Split', inputs: [mixed, thirds], outputs: parts, attributes: { axis: { int: -1 } } });
    const attended = add({
      operator: 'MultiHeadAttention',
      domain: runtimeDomain,
      inputs: parts,
      outputs: [`${self}.out`],
      attributes: { num_heads: { int: heads } },
    });
    const output = `${layer}.attention.output`;
    const projected = dense({
      name: `${output}.dense`,
      input: attended,
      from: [`${output}.dense`],
      inputs: dimension,
    });
    const read = norm(`${output}.LayerNorm`, sum(`${output}.sum`, projected, hidden));
    const wide = dense({
      name: `${layer}.wide`,
      input: read,
      from: [`${layer}.intermediate.dense`],
      inputs: dimension,
    });
    const active = add({
      operator: 'Gelu',
      domain: runtimeDomain,
      inputs: [wide],
      outputs: [`${layer}.active`],
    });
    const narrow = dense({
      name: `${layer}.narrow`,
      input: active,
      from: [`${layer}.output.dense`],
      inputs: inner,
    });
    hidden = norm(`${layer}.output.LayerNorm`, sum(`${layer}.sum`, narrow, read));
  }
  const mean = add({
    operator: 'ReduceMean',
    inputs: [hidden],
    outputs: ['mean'],
    attributes: { axes: { ints: [1] }, keepdims: { int: 0 } },
  });
  add({
    operator: 'LpNormalization',
    inputs: [mean],
    outputs: ['vector'],
    attributes: { axis: { int: -1 }, p: { int: 2 } },
  });
  return writeOnnxModel({
    name: 'all-MiniLM-L6-v2',
    nodes,
    tensors,
    inputs: [{ name: 'embeddings', type: 'f32', shape: [1, 'pieces', dimension] }],
    outputs: [{ name: 'vector', type: 'f32', shape: [1, dimension] }],
    operatorSets: { '': 17, [runtimeDomain]: 1 },
  });
};
