import type { Page, ReadDocument } from '../../documents/read-document.ts';
import type { DocumentEntity } from './document-entity.ts';
import { createFlowWriter, type FlowPiece, type FlowText } from './flow-text.ts';

/** A text that stands beside the running text of a document, or behind it. */
export type BesideText = { where: DocumentEntity['where']; flow: FlowText };

const placeOf = (page: Page, line: number, box: FlowPiece['box']) => ({
  page: page.number,
  line,
  box,
  level: false,
});

/** Words that nobody sees; they need not be in one place, so that each keeps its own box. */
const hiddenOf = (page: Page): BesideText[] => {
  const words = page.hiddenWords ?? [];
  if (words.length === 0) return [];
  const writer = createFlowWriter();
  let bottom: number | null = null;
  for (const [line, { text, box }] of words.entries()) {
    if (bottom !== null) writer.put(box[1] >= bottom ? '\n' : ' ');
    bottom = box[3];
    writer.putPiece(text, placeOf(page, line, box));
  }
  return [{ where: 'hidden', flow: writer.finish() }];
};

const toBeside = (
  where: DocumentEntity['where'],
  page: Page,
  entry: { label: string; text: string; box: FlowPiece['box'] },
): BesideText => {
  const writer = createFlowWriter();
  writer.put(entry.label);
  writer.putPiece(entry.text, placeOf(page, 0, entry.box));
  return { where, flow: writer.finish() };
};

/** Names of fields are keys: `form[0].dateOfBirth[0]`. */
const toLabel = (name: string): string => {
  const words = name
    .replaceAll(/\[\d+\]/g, '')
    .split('.')
    .at(-1);
  return `${(words ?? '').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')}: `;
};

const besidePage = (page: Page): BesideText[] => [
  ...hiddenOf(page),
  ...(page.formFields ?? []).flatMap(({ name, value, checked, box }) =>
    value === null || checked !== null
      ? []
      : [toBeside('form-field', page, { label: toLabel(name), text: value, box })],
  ),
  ...(page.annotations ?? []).flatMap(({ text, box }) =>
    text === '' ? [] : [toBeside('annotation', page, { label: '', text, box })],
  ),
  ...(page.links ?? []).flatMap(({ target, box }) =>
    target.startsWith('#')
      ? []
      : [toBeside('link', page, { label: '', text: target.replace(/^(?:mailto|tel|sms):/i, ''), box })],
  ),
];

/** XML inside the file without its markup; it stands on no page. */
const embeddedOf = (document: ReadDocument): BesideText[] =>
  document.embedded.flatMap(({ text, mediaType }) =>
    text === null || !/\bxml\b/i.test(mediaType)
      ? []
      : [
          {
            where: 'embedded' as const,
            flow: { text: text.replaceAll(/<[^<>]*>/g, '\n'), pieces: [], borders: [] },
          },
        ],
  );

export const listBesideTexts = (document: ReadDocument): BesideText[] => [
  ...document.pages.flatMap(besidePage),
  ...embeddedOf(document),
];
