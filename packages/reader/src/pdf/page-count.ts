import { type AppError, rejectError } from '@assay/core';

export const noPages = (): AppError =>
  rejectError(
    'document.damaged',
    'The PDF has no page that can be opened: ask its sender for an intact copy.',
  );

export const tooManyPages = (options: { pages: number; maxPages: number }): AppError =>
  rejectError(
    'document.too-many-pages',
    `The PDF has ${options.pages} pages, ${options.maxPages} are allowed: split it or raise maxPages.`,
    { details: options },
  );

export const noSuchPage = (options: { page: number; count: number }): AppError =>
  rejectError('document.no-such-page', `There is no page ${options.page}: the PDF has ${options.count}.`, {
    details: options,
  });
