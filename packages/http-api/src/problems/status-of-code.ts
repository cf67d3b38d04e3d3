/** Every status that a problem may have. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 421 | 422 | 429 | 500 | 503;

/** Codes whose status does not follow from their ending; these win. */
const statusByCode: Readonly<Record<string, ProblemStatus>> = {
  'internal.unexpected': 500,
  'access.no-key': 401,
  'access.invalid-key': 401,
  'access.invalid-signature': 403,
  'access.role-too-low': 403,
  'access.forbidden': 403,
  'access.other-workspace': 403,
  'access.platform-only': 403,
  'request.unknown-path': 404,
  'request.method-not-allowed': 405,
  'request.rate-limited': 429,
  'request.misdirected': 421,
  'request.unsupported-media-type': 415,
  'request.unsupported-encoding': 415,
  'document.encrypted': 422,
  'document.damaged': 422,
  // Not wrong, only too early: the same question is answered later.
  'document.not-read': 409,
  'document.not-extracted': 409,
  'document.pii-not-detected': 409,
  'document.out-of-memory': 422,
  'document.crashed': 422,
  'schedule.wrong-workspace': 422,
  'document.no-such-page': 404,
  'document.no-picture': 404,
  'page.not-ready': 503,
  'search.not-indexed': 409,
  'search.off': 422,
  // Whoever runs this installation has to mend it; nothing is wrong with the question.
  'search.access-denied': 503,
  'search.refused': 503,
  'embedder.invalid-weights': 503,
  'backup.failed': 503,
  'server.not-ready': 503,
};

/** The endings of codes, `noun.ending`, that name the same thing in every feature. */
const statusByEnding: Readonly<Record<string, ProblemStatus>> = {
  'not-found': 404,
  'too-large': 413,
  'too-many': 422,
  conflict: 409,
  changed: 409,
  'in-progress': 409,
  exists: 409,
  'already-exists': 409,
  'target-exists': 409,
  expired: 410,
  deleted: 410,
  gone: 410,
  unsupported: 422,
  'size-mismatch': 422,
  'hash-mismatch': 422,
  unavailable: 503,
  busy: 503,
  timeout: 503,
  unreachable: 503,
};

/**
 * The status that this code has been given deliberately, by itself or by its ending; null for a code that nobody
 * has thought about. A test keeps every code that a route declares out of that last case.
 */
export const findStatusOfCode = (code: string): ProblemStatus | null => {
  if (Object.hasOwn(statusByCode, code)) return statusByCode[code] ?? null;
  const ending = code.slice(code.indexOf('.') + 1);
  if (Object.hasOwn(statusByEnding, ending)) return statusByEnding[ending] ?? null;
  if (ending.startsWith('invalid') || ending.startsWith('unexpected') || ending.startsWith('empty'))
    return 400;
  return null;
};
