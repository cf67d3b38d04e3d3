export {
  AppError,
  type AppErrorOptions,
  deserializeError,
  type ErrorDetails,
  type Recovery,
  rejectError,
  retryError,
  type SerializedError,
  serializeError,
  toAppError,
} from './errors.ts';
export {
  type ContentId,
  createIdSource,
  type Id,
  type IdKind,
  type IdSource,
  idPrefixes,
  isContentId,
  isId,
} from './ids.ts';
