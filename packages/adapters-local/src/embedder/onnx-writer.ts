/**
 * Writes models in ONNX's own form, protocol buffers of onnx.proto3: the numbers of fields below are those of its
 * messages. Only what a graph of plain operators needs.
 */

/** Codes of TensorProto.DataType. */
const dataTypes = { f32: 1, i8: 3, i64: 7 } as const;
export type DataType = keyof typeof dataTypes;

export type OnnxTensor = {
  name: string;
  type: DataType;
  shape: readonly number[];
  values: Float32Array | Int8Array | BigInt64Array;
};

export type OnnxAttribute = { int: number } | { float: number } | { ints: readonly number[] };

export type OnnxNode = {
  operator: string;
  /** Empty for an input that is left out. */
  inputs: readonly string[];
  outputs: readonly string[];
  /** Empty for ONNX's own operators. */
  domain?: string;
  attributes?: Readonly<Record<string, OnnxAttribute>>;
};

/** A dimension that is known only at run time has a name. */
export type OnnxValue = { name: string; type: DataType; shape: readonly (number | string)[] };

export type OnnxGraph = {
  name: string;
  nodes: readonly OnnxNode[];
  tensors: readonly OnnxTensor[];
  inputs: readonly OnnxValue[];
  outputs: readonly OnnxValue[];
  /** Versions of the sets of operators, by domain. */
  operatorSets: Readonly<Record<string, number>>;
};

/** Codes of AttributeProto.AttributeType. */
const attributeTypes = { float: 1, int: 2, ints: 7 } as const;
const irVersion = 9;

const varint = (value: number | bigint): Buffer => {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
};

const tag = (field: number, wireType: number): Buffer => varint((field << 3) | wireType);
const int = (field: number, value: number): Buffer => Buffer.concat([tag(field, 0), varint(value)]);
const float = (field: number, value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([tag(field, 5), bytes]);
};
const blob = (field: number, bytes: Uint8Array): Buffer =>
  Buffer.concat([tag(field, 2), varint(bytes.length), bytes]);
const text = (field: number, value: string): Buffer => blob(field, Buffer.from(value));
const message = (field: number, parts: readonly Buffer[]): Buffer => blob(field, Buffer.concat(parts));

const toTensor = ({ name, type, shape, values }: OnnxTensor): Buffer =>
  message(5, [
    ...shape.map((size) => int(1, size)),
    int(2, dataTypes[type]),
    text(8, name),
    blob(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);

const toAttribute = (value: OnnxAttribute): Buffer[] => {
  if ('int' in value) return [int(3, value.int), int(20, attributeTypes.int)];
  if ('float' in value) return [float(2, value.float), int(20, attributeTypes.float)];
  return [...value.ints.map((one) => int(8, one)), int(20, attributeTypes.ints)];
};

const toNode = ({ operator, inputs, outputs, domain = '', attributes = {} }: OnnxNode): Buffer =>
  message(1, [
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, operator),
    ...Object.entries(attributes).map(([name, value]) => message(5, [text(1, name), ...toAttribute(value)])),
    ...(domain === '' ? [] : [text(7, domain)]),
  ]);

const toValue = (field: number, { name, type, shape }: OnnxValue): Buffer => {
  const sizes = shape.map((size) => message(1, [typeof size === 'string' ? text(2, size) : int(1, size)]));
  return message(field, [
    text(1, name),
    message(2, [message(1, [int(1, dataTypes[type]), message(2, sizes)])]),
  ]);
};

/** The bytes of an ONNX model file. */
export const writeOnnxModel = (graph: OnnxGraph): Uint8Array =>
  Buffer.concat([
    int(1, irVersion),
    message(7, [
      ...graph.nodes.map(toNode),
      text(2, graph.name),
      ...graph.tensors.map(toTensor),
      ...graph.inputs.map((value) => toValue(11, value)),
      ...graph.outputs.map((value) => toValue(12, value)),
    ]),
    ...Object.entries(graph.operatorSets).map(([domain, version]) =>
      message(8, [text(1, domain), int(2, version)]),
    ),
  ]);
