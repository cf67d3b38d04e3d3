import { readFile } from 'node:fs/promises';
import { parsePiiSettings } from '@assay/core/pii';
import { describe, expect, it } from 'vitest';
import { listRecognizers } from './open-detector.ts';

const page = await readFile(new URL('../../../../../docs/pii.md', import.meta.url), 'utf8');
const recognizers = await listRecognizers({ names: true });

describe('docs/pii.md', () => {
  it('tells every type with all its recognisers, and no other', () => {
    const expected = recognizers.flatMap(({ name, types }) => types.map((type) => `${type} ${name}`));
    const told = [...page.matchAll(/^\| `([A-Z0-9_]+)` \| ([^|]+) \|/gm)].flatMap(
      ([, type = '', names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => `${type} ${name}`),
    );
    expect(told.toSorted()).toEqual(expected.toSorted());
  });

  it('shows settings that are right', () => {
    const yaml = /```yaml\n([\s\S]+?)```/.exec(page)?.[1] ?? '';
    expect(parsePiiSettings(yaml, recognizers).recognizers).toHaveLength(1);
  });

  it('is about recognisers that each have a name of their own', () => {
    const names = recognizers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
