import { createHash } from 'node:crypto';
import { countryRecognizers, createDetector, genericRecognizers, type Recognizer } from '@assay/core/pii';
import { parseRedactionPolicy } from '@assay/core/redaction';
import { isPicture, readBytes, renderPdfPage, renderPicture } from '@assay/reader';
import type { Eyes } from './eyes.ts';
import { createAesCipher } from './key/aes-cipher.ts';
import type { RedactFileOptions } from './redact-file.ts';

/** What was read of the same bytes before: OCR takes its time, and reads them alike. */
const known = new Map<string, ReturnType<typeof readBytes>>();

/** The reader in this process. */
export const readerEyes: Eyes = {
  read: (bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const reading = known.get(hash) ?? readBytes({ bytes });
    known.set(hash, reading);
    return reading;
  },
  draw: (request) => (isPicture(request.bytes) ? renderPicture(request) : renderPdfPage(request)),
};

/** Names by a list, so that tests do not hang on what the recogniser of names thinks of them. */
export const names = ['Ada Lovelace', 'Charles Babbage', 'Zoë Müller'] as const;

const toRecognizer = (listed: readonly string[]): Recognizer => ({
  name: 'listed-person',
  types: ['PERSON'],
  method: 'pattern',
  description: 'The names of the tests',
  patterns: [],
  find: ({ text }) =>
    listed.flatMap((name) =>
      [...text.matchAll(new RegExp(name.replace(' ', '\\s'), 'gu'))].map((match) => ({
        type: 'PERSON',
        start: match.index,
        end: match.index + match[0].length,
        score: 0.9,
      })),
    ),
});

const nameRecognizer = toRecognizer(names);

/** A detector that knows one name and nothing else. */
export const listedName = (name: string) => createDetector({ recognizers: [toRecognizer([name])] });

const detector = createDetector({
  recognizers: [...genericRecognizers, ...countryRecognizers, nameRecognizer],
});
const key = new Uint8Array(32).fill(9);

export const toOptions = (
  bytes: Uint8Array,
  policy = 'default: { operator: placeholder }',
): RedactFileOptions => ({
  bytes,
  eyes: readerEyes,
  detector,
  request: {},
  policy: parseRedactionPolicy(policy),
  salt: key,
  cipher: createAesCipher(key),
  looksTwice: false,
});

export const testKey = { salt: key, key, placeholders: {} };
