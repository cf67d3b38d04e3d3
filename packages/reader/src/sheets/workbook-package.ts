import { rejectError } from '@assay/core';
import { CFB } from '@e965/xlsx';
import { unpackPackage } from '../zip/package-parts.ts';

/** Parts without cells: they may be large, and none of them is parsed. */
const unread =
  /(^|\/)(media|drawings|charts|chartsheets|diagrams|embeddings|activeX|ctrlProps|printerSettings|customXml|externalLinks|pivot(Tables|Cache)|theme|vbaProject|model|slicers?|slicerCaches|queryTables|comments|threadedComments|persons|webextensions|docProps|Thumbnails|Pictures|Configurations2|Basic|Object [^/]*)(\/|\d*\.(xml|bin)$)/i;
const isRead = (name: string): boolean =>
  /(\.(xml|bin|rels)|^mimetype)$/i.test(name) && !unread.test(name.replace(/_rels\//, ''));

/** Unpacks those parts of a workbook that say what its cells hold, within the limits for ZIP parts. */
export const unpackWorkbook = (bytes: Uint8Array): Map<string, Uint8Array> => {
  const parts = unpackPackage({ bytes, isWanted: isRead });
  if (parts.size === 0) {
    throw rejectError('document.damaged', 'The workbook has no readable parts: ask for an intact copy.');
  }
  return parts;
};

/** The parts as a ZIP without compression, for a parser that wants one: nothing in it can grow any more. */
export const packWorkbook = (parts: ReadonlyMap<string, Uint8Array>): Buffer => {
  const container: unknown = CFB.utils.cfb_new();
  for (const [name, part] of parts)
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(part.buffer, part.byteOffset, part.length));
  return Buffer.from(CFB.write(container, { fileType: 'zip', type: 'buffer', compression: false }));
};
