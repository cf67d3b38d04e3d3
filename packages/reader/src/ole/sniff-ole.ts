import { rejectError } from '@assay/core';
import type { OleContainer } from './open-ole.ts';

/** What an OLE container holds that is read. */
export type OleKind = 'package' | 'xls' | 'doc' | 'msg';

/** Parts that tell the other programs that store their files so. */
const foreign: readonly { part: RegExp; name: string }[] = [
  {
    part: /^PowerPoint Document$/i,
    name: 'a PowerPoint presentation of before 2007 (save it as PPTX or PDF)',
  },
  { part: /^VisioDocument$/i, name: 'a Visio drawing (save it as PDF)' },
  { part: /^Quill$/i, name: 'a Publisher document (save it as PDF)' },
  {
    part: /^(PerfectOffice_MAIN|NativeContent_MAIN)$/i,
    name: 'a WordPerfect Office file (save it as XLSX, DOCX or PDF)',
  },
  { part: /^(MatOST|MN0)$/i, name: 'a Microsoft Works file (save it as XLSX, DOCX or PDF)' },
  { part: /^!AdminInfo|^\u4840/u, name: 'a Windows installer' },
];

/** Tells what an OLE container holds by its parts. Error (reject): `document.unsupported` with its name. */
export const sniffOle = ({ entries }: OleContainer): OleKind => {
  const has = (name: string): boolean =>
    entries.some((entry) => entry.name.toLowerCase() === name.toLowerCase());
  if (has('EncryptedPackage')) return 'package';
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('__properties_version1.0')) return 'msg';
  const known = foreign.find(({ part }) => entries.some(({ name }) => part.test(name)));
  throw rejectError(
    'document.unsupported',
    `This seems to be ${known?.name ?? 'an OLE container of an unknown program'}: give a PDF, a picture, an Office document (DOCX, XLSX, PPTX and older), a mail, a web page, XML, text or a ZIP of these.`,
  );
};
