import type { Problem } from '@assay/core/documents';
import type { FoundPart } from '../parts/part.ts';

/** A mail, whatever program wrote it. Texts are as people read them; what it does not say is empty. */
export type Message = {
  from: readonly string[];
  to: readonly string[];
  cc: readonly string[];
  /** As the mail writes it. */
  date: string;
  subject: string;
  messageId: string;
  /** Null where the mail has no plain text. */
  text: string | null;
  /** Null where it has no web page either. */
  html: string | null;
  parts: readonly FoundPart[];
  problems: readonly Problem[];
};

/** More than that are listed by number alone. */
export const maxMailParts = 5_000;

export const tooManyParts = (count: number): Problem => ({
  code: 'mail.too-many-parts',
  message: `The mail has ${count} attachments, the first ${maxMailParts} are listed: ask for it in several mails.`,
});
