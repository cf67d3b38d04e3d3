import process from 'node:process';
import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Colours a text where the stream is a terminal that wants colours (NO_COLOR and pipes are honoured). */
export const paint = (style: Style, text: string): string =>
  styleText(style, text, { stream: process.stdout, validateStream: true });

export const printLine = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

export const printNote = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

export const printJsonLine = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the place that takes them out
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Names and quotes come from strangers: control characters could steer a terminal. */
export const toPlainText = (text: string): string =>
  text.replaceAll(controlCharacters, '�').replaceAll(/\s+/g, ' ');
