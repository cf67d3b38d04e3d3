import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';
import type { GrayPicture } from './gray-picture.ts';
import { toPageWords } from './page-words.ts';
import { toPng } from './resize-picture.ts';
import type { ScanLanguage } from './scan-language.ts';
import type { ScanWord } from './scan-word.ts';

/** Its start never settles where something is missing. */
const startLimitMs = 20_000;

type Running = { language: ScanLanguage; worker: Worker };

/** One language at a time: each takes 100 MB and more. */
let running: Running | null = null;

const dataFolder = (language: ScanLanguage): string =>
  join(dirname(fileURLToPath(import.meta.resolve(`@tesseract.js-data/${language}`))), '4.0.0_best_int');

/** The thread behind a worker, which its types leave out: it must not keep a process that has nothing else to do. */
const threadOf = (worker: Worker): Thread => {
  const thread: unknown = Reflect.get(worker, 'worker');
  if (!(thread instanceof Thread)) throw new TypeError('Tesseract runs in no thread.');
  return thread;
};

const start = async (language: ScanLanguage): Promise<Worker> => {
  const { default: tesseract } = await import('tesseract.js');
  const failure = Promise.withResolvers<never>();
  const timer = setTimeout(() => failure.reject(new Error('Tesseract does not start.')), startLimitMs);
  try {
    const starting = tesseract.createWorker(language, tesseract.OEM.LSTM_ONLY, {
      langPath: dataFolder(language),
      gzip: true,
      cacheMethod: 'none',
      // Without a handler it throws where nobody can catch it, and its promise never settles.
      errorHandler: (cause: unknown) => failure.reject(new Error('Tesseract fails.', { cause })),
    });
    const worker = await Promise.race([starting, failure.promise]);
    threadOf(worker).on('error', () => forget(worker));
    await worker.setParameters({
      tessedit_pageseg_mode: tesseract.PSM.AUTO,
      // Told, so that it writes no warnings; it sees the size of the letters by itself.
      user_defined_dpi: '150',
    });
    threadOf(worker).unref();
    return worker;
  } finally {
    clearTimeout(timer);
    failure.promise.catch(() => undefined);
  }
};

const forget = (worker: Worker): void => {
  if (running?.worker === worker) running = null;
};

/** Ends what runs, so that its thread and memory go. */
const stopTesseract = async (): Promise<void> => {
  const last = running;
  running = null;
  await last?.worker.terminate();
};

const obtain = async (language: ScanLanguage): Promise<Worker> => {
  if (running?.language === language) return running.worker;
  await stopTesseract();
  const worker = await start(language);
  running = { language, worker };
  return worker;
};

/** Ends the wait when asked to; what was waited for goes on by itself. */
const untilAborted = async <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (signal === undefined) return work;
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};

/** Reads a page of a document (Tesseract). Places are in pixels of the picture. */
export const readWithTesseract = async (options: {
  picture: GrayPicture;
  language: ScanLanguage;
  signal?: AbortSignal | undefined;
}): Promise<ScanWord[]> => {
  const { picture, language, signal } = options;
  const png = await toPng(picture);
  const worker = await untilAborted(obtain(language), signal);
  const thread = threadOf(worker);
  thread.ref();
  try {
    const { data } = await untilAborted(worker.recognize(png, {}, { blocks: true, text: false }), signal);
    return toPageWords(data.blocks ?? []);
  } catch (error) {
    // It still works on the page, or failed and is in an unknown state.
    await stopTesseract();
    throw error;
  } finally {
    thread.unref();
  }
};
