import { type AppError, rejectError } from '@assay/core';

/** What was written still has a value in it. It is never told which. */
export const leakFound = (where: string): AppError =>
  rejectError(
    'redaction.value-left',
    `After the redaction a value could still be found in ${where}, so that nothing was written: redact another format of the document, or report this.`,
    { details: { where } },
  );
