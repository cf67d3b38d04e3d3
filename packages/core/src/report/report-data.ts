import type { Page } from '../documents/index.ts';
import type { Finding } from '../reconciliation/index.ts';

/** A page as a picture (PNG in base64, size in pixels), or as its words where it has no picture of its own. */
export type PagePicture = { pngBase64: string; width: number; height: number } | { page: Page };

/** A document that findings point at, with those of its pages that evidence stands on. */
export type ReportDocument = {
  contentId: string;
  name: string;
  pages: readonly { number: number; picture: PagePicture }[];
};

export type ReportData = {
  /** ISO 8601. */
  generatedAt: string;
  /** How much was looked at. */
  counts: { files: number; invoices: number; contracts: number };
  /** Withdrawn ones are left out of the report. */
  findings: readonly Finding[];
  documents: readonly ReportDocument[];
  /** Files that could not be read at all. */
  refused: readonly { name: string; reason: string }[];
  /** Documents that were read in part. */
  incomplete: readonly { name: string; reasons: readonly string[] }[];
};
