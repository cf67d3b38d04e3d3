import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../routes/api-routes.ts';
import { withSystemRoutes } from '../routes/system/system-routes.ts';
import { findStatusOfCode } from './status-of-code.ts';

describe('findStatusOfCode', () => {
  it('has a status for every code that a route declares', () => {
    const forgotten = withSystemRoutes(apiRoutes).flatMap((route) =>
      route.errors.filter((code) => findStatusOfCode(code) === null).map((code) => `${route.name}: ${code}`),
    );
    expect(forgotten).toEqual([]);
  });

  it.each([
    ['document.not-found', 404],
    ['upload.too-large', 413],
    ['schedule.conflict', 409],
    ['document.changed', 409],
    ['backup.in-progress', 409],
    ['backup.target-exists', 409],
    ['upload.expired', 410],
    ['access.no-key', 401],
    ['access.role-too-low', 403],
    ['access.invalid-signature', 403],
    ['request.unsupported-media-type', 415],
    ['workspace.invalid-name', 400],
  ])('gives %s the status %i', (code, status) => {
    expect(findStatusOfCode(code)).toBe(status);
  });

  it('says of a code nobody thought about that nobody did', () => {
    for (const code of ['thing.odd', 'constructor', 'thing.constructor', '', '.']) {
      expect(findStatusOfCode(code)).toBeNull();
    }
  });
});
