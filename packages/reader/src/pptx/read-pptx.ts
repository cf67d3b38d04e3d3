import { rejectError } from '@assay/core';
import type { Page, ReadDocument } from '@assay/core/documents';
import type { XmlNode } from '../docx/parse-xml.ts';
import { tooManyPages } from '../flow/lay-out-lines.ts';
import { noTextProblems } from '../read-text.ts';
import { macroProblem } from '../sheets/sheet-problems.ts';
import { listPackageParts, unpackPackage } from '../zip/package-parts.ts';
import { layOutSlide, type SlideSize } from './lay-out-slide.ts';
import { listPlaceholders, type Placeholder, readPlace } from './placeholders.ts';
import { child, findAll, openParts, type Parts } from './presentation-parts.ts';
import { unitsPerPoint } from './read-frame.ts';
import { readShapes } from './read-shapes.ts';
import { readTextBody, type SlideParagraph } from './read-text-body.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const presentation = 'ppt/presentation.xml';
const wanted =
  /^ppt\/(presentation\.xml|_rels\/presentation\.xml\.rels|(slides|slidelayouts|slidemasters|notesslides|diagrams)\/(_rels\/)?[^/]+\.(xml|rels))$/;
const unread = /^ppt\/diagrams\/(colors|layout|quickstyle|drawing)/;
/** Points: a slide of PowerPoint has one to 56 inches on a side. */
const usualSize: SlideSize = { width: 720, height: 540 };
const sizeRange = { least: 72, most: 4_032 } as const;

const readSize = (root: XmlNode | null): SlideSize => {
  const node = child(root, 'p:presentation', 'p:sldSz');
  const width = Number(node?.attributes.cx) / unitsPerPoint;
  const height = Number(node?.attributes.cy) / unitsPerPoint;
  const isUsual = [width, height].every((side) => side >= sizeRange.least && side <= sizeRange.most);
  return isUsual ? { width, height } : usualSize;
};

const targetOf = (parts: Parts, part: string, type: string): string | null =>
  [...parts.relations(part).values()].find((relation) => relation.type === type)?.target ?? null;

const placeholdersOf = (parts: Parts, part: string | null): Placeholder[] =>
  part === null ? [] : listPlaceholders(parts.tree(part));

/** What the speaker wrote; the page's number, date and picture of the slide are no notes. */
const readNotes = (parts: Parts, slide: string): SlideParagraph[] => {
  const part = targetOf(parts, slide, 'notesSlide');
  if (part === null) return [];
  return findAll(parts.tree(part), 'p:sp')
    .filter((shape) => readPlace(shape)?.type === 'body')
    .flatMap((shape) => readTextBody(child(shape, 'p:txBody')));
};

const readSlide = (options: { parts: Parts; part: string; number: number; size: SlideSize }): Page => {
  const { parts, part, number, size } = options;
  const slide = child(parts.tree(part), 'p:sld');
  const layoutPart = targetOf(parts, part, 'slideLayout');
  const masterPart = layoutPart === null ? null : targetOf(parts, layoutPart, 'slideMaster');
  const context = {
    parts,
    slide: part,
    layout: placeholdersOf(parts, layoutPart),
    master: placeholdersOf(parts, masterPart),
  };
  return layOutSlide({
    number,
    size,
    shapes: readShapes(child(slide, 'p:cSld', 'p:spTree'), context),
    notes: readNotes(parts, part),
    hidden: ['0', 'false'].includes(slide?.attributes.show ?? ''),
  });
};

/**
 * Reads a PowerPoint presentation: every slide is a page with its texts and tables where they stand, hidden slides
 * flagged, notes below. What only the master shows, and what stands in charts and pictures, is not read. Errors
 * (reject): `document.damaged`, `document.too-large`, `document.too-many-pages`.
 */
export const readPptx = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument => {
  const { bytes, maxPages } = options;
  const isWanted = (key: string): boolean => wanted.test(key) && !unread.test(key);
  const parts = openParts(unpackPackage({ bytes, isWanted }));
  const root = parts.tree(presentation);
  const relations = parts.relations(presentation);
  const listed = findAll(root, 'p:sldId');
  const slides = listed.flatMap(({ attributes }) => {
    const target = relations.get(attributes['r:id'] ?? '')?.target;
    return target === undefined || parts.tree(target) === null ? [] : [target];
  });
  // One in which nobody has made a slide yet is whole.
  if (slides.length === 0 && (listed.length > 0 || child(root, 'p:presentation') === null)) {
    throw rejectError(
      'document.damaged',
      'The presentation has no slide that can be read: ask for an intact copy.',
    );
  }
  if (slides.length > maxPages) throw tooManyPages(maxPages);
  const size = readSize(root);
  const blank = { number: 1, size, shapes: [], notes: [], hidden: false };
  const pages =
    slides.length === 0
      ? [layOutSlide(blank)]
      : slides.map((part, index) => readSlide({ parts, part, number: index + 1, size }));
  const hasMacros = listPackageParts(bytes)?.includes('ppt/vbaproject.bin') === true;
  return {
    format: 'assay.read/1',
    mediaType,
    kind: 'pptx',
    pages,
    embedded: [],
    problems: [...(hasMacros ? [macroProblem] : []), ...noTextProblems(pages)],
  };
};
