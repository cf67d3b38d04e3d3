import type { Carrier, RedactionNote } from '../carriers/carrier.ts';
import { listCellFormats } from './cell-formats.ts';
import { decodeXml } from './decode-xml.ts';
import { kindOfPart, noteOfPart, type PartKind } from './part-kinds.ts';
import { addPngTypes, dropPointers } from './relations.ts';
import { applyEdits, type Segment } from './segment.ts';
import { listSheetSegments } from './sheet-segments.ts';
import { isUsualName } from './usual-names.ts';
import { listSegments, type OwnData } from './xml-segments.ts';
import { unzipParts, zipParts } from './zip-parts.ts';

const typesName = '[Content_Types].xml';
const isSheet = (name: string): boolean =>
  /^xl\/(?:worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/i.test(name);
const isStrings = (name: string): boolean => /^xl\/sharedStrings\.xml$/i.test(name);

/** One white pixel. */
const blankPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG9fbpAAAAABJRU5ErkJggg==',
  'base64',
);

/** Parts are written in UTF-8, whatever they were in. */
const encodeXml = (xml: string): Uint8Array =>
  new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8'));

/** Parts in which people and their programs write whatever they like, elements and attributes of their own. */
const ownDataOf = (name: string): OwnData | null => {
  if (/^customXml\/item\d*\.xml$/i.test(name)) return 'elements';
  return /^docProps\/custom\.xml$/i.test(name) ? 'properties' : null;
};

type XmlPart = { name: string; xml: string; segments: Segment[] };

const listXmlParts = (
  parts: ReadonlyMap<string, Uint8Array>,
  kinds: ReadonlyMap<string, PartKind>,
): XmlPart[] => {
  const texts = new Map<string, string>();
  for (const [name, bytes] of parts) {
    if (kinds.get(name) === 'xml') texts.set(name, decodeXml(bytes));
  }
  const sheets = [...texts].flatMap(([name, xml]) => (isSheet(name) ? [{ name, xml }] : []));
  const strings = [...texts].find(([name]) => isStrings(name))?.[1] ?? null;
  const workbook = texts.get('xl/workbook.xml') ?? '';
  const styles = {
    formats: listCellFormats(texts.get('xl/styles.xml') ?? ''),
    is1904: /\bdate1904\s*=\s*["'](?:1|true|on)["']/i.test(workbook),
  };
  const grid = listSheetSegments({ sheets, strings, styles });
  return [...texts].map(([name, xml]) => {
    const place = sheets.findIndex((sheet) => sheet.name === name);
    const segments = place >= 0 ? grid.bySheet[place] : isStrings(name) ? grid.strings : undefined;
    return { name, xml, segments: segments ?? listSegments(xml, { own: ownDataOf(name) }) };
  });
};

const listNotes = (kinds: ReadonlyMap<string, PartKind>): RedactionNote[] => {
  const notes = new Map<string, RedactionNote>();
  for (const [name, kind] of kinds) {
    const note = kind === 'xml' || kind === 'picture' ? null : noteOfPart(name, kind);
    if (note) notes.set(note.code, note);
  }
  return [...notes.values()];
};

const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50;

/**
 * A document of Office 2007 and later (DOCX, XLSX, PPTX) as the texts of all its parts: those that people see, and
 * comments, deleted text, hidden sheets, properties, links, notes, names, what charts and pivots remember.
 */
export const openPackage = (bytes: Uint8Array): Carrier => {
  const parts = unzipParts(bytes);
  const kinds = new Map([...parts.keys()].map((name) => [name, kindOfPart(name)]));
  const xmlParts = listXmlParts(parts, kinds);
  const ofKind = (kind: PartKind): string[] =>
    [...kinds].flatMap(([name, one]) => (one === kind ? [name] : []));
  return {
    texts: xmlParts.flatMap(({ segments }) => segments),
    pictures: ofKind('picture').map((name) => ({ name, bytes: parts.get(name) ?? new Uint8Array() })),
    notes: listNotes(kinds),
    partNames: [...parts.keys()].filter((name) => !isUsualName(name)),
    write: ({ changes, pictures }) => {
      const written = new Map(parts);
      for (const name of ofKind('blank')) written.set(name, blankPng);
      for (const name of ofKind('empty')) written.set(name, new Uint8Array());
      for (const [name, picture] of pictures) written.set(name, picture);
      const renamed = [...ofKind('blank'), ...pictures.keys()].filter(
        (name) => isPng(written.get(name) ?? blankPng) && !/\.png$/i.test(name),
      );
      const gone = new Set(ofKind('remove'));
      for (const name of gone) written.delete(name);
      let next = 0;
      for (const { name, xml, segments } of xmlParts) {
        const edits = segments.flatMap((segment) => {
          const own = changes[next] ?? [];
          next += 1;
          return own.length === 0 ? [] : segment.toEdits(own);
        });
        if (/\.rels$/i.test(name) || name === typesName) edits.push(...dropPointers(name, xml, gone));
        if (name === typesName) edits.push(...addPngTypes(xml, renamed));
        if (written.has(name) && edits.length > 0) written.set(name, encodeXml(applyEdits(xml, edits)));
      }
      return zipParts(written);
    },
  };
};
