import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJsonBytes, ReadDocument } from '@assay/core/documents';
import { countryRecognizers, createDetector, detectInDocument, genericRecognizers } from '@assay/core/pii';
import type { DocumentEntity } from '@assay/core/pii/kept';
import { loadNameRecognizers } from '@assay/lexicon';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { storeInZip } from '../../testing/store-in-zip.ts';
import { createTinyPdf } from '../../testing/tiny-pdf.ts';
import { createProcessPool } from '../processes/process-pool.ts';
import { createDocumentTasks } from './document-tasks.ts';
import { documentWorkerEntry } from './document-worker-entry.ts';

// A busy machine may take seconds to start a process, and OCR some more.
vi.setConfig({ testTimeout: 240_000 });

const pool = createProcessPool({ entry: documentWorkerEntry, size: 1, maxOldSpaceMb: 1_024 });
const tasks = createDocumentTasks({ pool });
afterAll(() => pool[Symbol.asyncDispose]());

const detector = createDetector({
  recognizers: [...genericRecognizers, ...countryRecognizers, ...loadNameRecognizers()],
});

const lines = [
  'Dear Mr. Thomas Whitfield,',
  'thank you for your call about the heating in your flat. Our engineer',
  'Sarah Lindqvist will visit you on 14 March 2031. If you cannot be at home,',
  'call +44 20 7946 0958 or write to s.lindqvist@example.com before that day.',
  'We will charge the account GB82 WEST 1234 5698 7654 32 as agreed.',
  'Your card 4111 1111 1111 1111 was not used, and the order 4711-22 is done.',
  'Date of birth: 02/05/1980',
  'Phone: (212) 555-0147',
];

const toXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const createTinyDocx = (): Uint8Array => {
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${toXml(line)}</w:t></w:r></w:p>`);
  return storeInZip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  });
};

/** What is found in a file of these bytes. */
const detect = async (bytes: Uint8Array) => {
  await using temporary = await makeTemporaryPath();
  const path = join(temporary.path, 'file');
  await writeFile(path, bytes);
  const document = parseJsonBytes(ReadDocument, await tasks.read({ path, limits: { timeoutMs: 120_000 } }));
  return { kind: document.kind, entities: detectInDocument({ detector, document }) };
};

const render = async (pdf: Uint8Array): Promise<Uint8Array> => {
  await using temporary = await makeTemporaryPath();
  const path = join(temporary.path, 'file');
  await writeFile(path, pdf);
  // Awaited here: the file goes with this scope.
  return await tasks.render({ path, page: 1, maxPixels: 2_000 });
};

const toPairs = (entities: readonly DocumentEntity[]): string[] =>
  entities.map(({ type, quote }) => `${type} ${quote.replaceAll(/\s+/g, ' ')}`).toSorted();

const area = ([left, top, right, bottom]: DocumentEntity['boxes'][number]): number =>
  (right - left) * (bottom - top);

/** How much of the smaller box the two share. */
const overlap = (a: DocumentEntity['boxes'][number], b: DocumentEntity['boxes'][number]): number => {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.min(area(a), area(b));
};

describe('the same text in several formats', () => {
  it('has the same personal data as text, PDF, DOCX and scan', async () => {
    const pdf = createTinyPdf([lines]);
    const text = await detect(new TextEncoder().encode(`${lines.join('\n')}\n`));
    const expected = toPairs(text.entities);
    expect(text.kind).toBe('text');
    expect(expected).toEqual(
      expect.arrayContaining([
        'PERSON Thomas Whitfield',
        'PERSON Sarah Lindqvist',
        'PHONE_NUMBER +44 20 7946 0958',
        'PHONE_NUMBER (212) 555-0147',
        'EMAIL_ADDRESS s.lindqvist@example.com',
        'IBAN_CODE GB82 WEST 1234 5698 7654 32',
        'CREDIT_CARD 4111 1111 1111 1111',
        'DATE_OF_BIRTH 02/05/1980',
      ]),
    );
    const printed = await detect(pdf);
    expect([printed.kind, toPairs(printed.entities)]).toEqual(['pdf', expected]);
    const written = await detect(createTinyDocx());
    expect([written.kind, toPairs(written.entities)]).toEqual(['docx', expected]);

    const scan = await detect(await render(pdf));
    expect(scan.kind).toBe('image');
    // The tolerance of OCR: the same types as often, and of ten values nine letter by letter.
    expect(scan.entities.map(({ type }) => type).toSorted()).toEqual(
      text.entities.map(({ type }) => type).toSorted(),
    );
    const same = toPairs(scan.entities).filter((pair) => expected.includes(pair));
    expect(same.length).toBeGreaterThanOrEqual(0.9 * expected.length);
    // What was scanned is the PDF's own page: boxes lie where its words are.
    for (const entity of scan.entities) {
      const twin = printed.entities.find(({ type, quote }) => type === entity.type && quote === entity.quote);
      const [own, other] = [entity.boxes[0], twin?.boxes[0]];
      if (own && other) expect([entity.type, overlap(own, other) > 0.6]).toEqual([entity.type, true]);
    }
  });
});
