import { findStatusOfCode, type ProblemStatus } from '../problems/status-of-code.ts';
import type { AnyRoute } from '../route.ts';

/** The group under which a route is shown: the first word of its path. */
export const toTag = (route: AnyRoute): string => /^\/v1\/([a-z-]+)/.exec(route.path)?.[1] ?? 'system';

/** Who may call, in words. */
export const describeAccess = (route: AnyRoute): string => {
  const { access } = route;
  switch (access.kind) {
    case 'public':
      return 'anyone';
    case 'signed':
      return 'whoever holds the signed URL';
    case 'workspace':
      return `${access.role} of the workspace`;
    case 'platform':
      return `${access.role} of the platform`;
  }
};

export const listPathParameters = (route: AnyRoute): string[] =>
  [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');

/** The codes that the frame itself may answer this route's callers with. */
const listFrameCodes = (route: AnyRoute): string[] => {
  const codes = ['request.rate-limited'];
  if (route.params !== undefined) codes.push('request.invalid-params');
  codes.push('request.invalid-query');
  if (route.body !== undefined) {
    codes.push('request.invalid-body', 'request.invalid-json', 'request.empty-body');
    codes.push('request.unsupported-media-type');
  }
  if (route.body !== undefined || route.takesBytes === true) codes.push('request.too-large');
  const { kind } = route.access;
  if (kind === 'workspace' || kind === 'platform') {
    codes.push('access.no-key', 'access.invalid-key', 'access.role-too-low');
  }
  if (kind === 'workspace') codes.push('access.other-workspace', 'workspace.invalid-name');
  if (kind === 'platform') codes.push('access.platform-only');
  return codes;
};

/** Every code that a caller of this route must expect, by status. */
export const listErrors = (route: AnyRoute): { status: ProblemStatus; codes: string[] }[] => {
  const byStatus = new Map<ProblemStatus, string[]>();
  for (const code of new Set([...route.errors, ...listFrameCodes(route)])) {
    const status = findStatusOfCode(code) ?? 422;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return [...byStatus].map(([status, codes]) => ({ status, codes })).toSorted((a, b) => a.status - b.status);
};
