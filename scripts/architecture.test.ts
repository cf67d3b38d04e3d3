import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What the linter says of this text as a file of a workspace that has our rules and our manifests. */
const lint = (path: string, text: string): { ok: boolean; output: string } => {
  const scratch = mkdtempSync(join(tmpdir(), 'assay-lint-'));
  try {
    const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    writeFileSync(join(scratch, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
    const manifest = join(...path.split('/').slice(0, 2), 'package.json');
    mkdirSync(dirname(join(scratch, path)), { recursive: true });
    writeFileSync(join(scratch, manifest), readFileSync(join(root, manifest)));
    writeFileSync(join(scratch, path), text);
    const result = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', path], {
      cwd: scratch,
      encoding: 'utf8',
    });
    return { ok: result.status === 0, output: `${result.stdout}${result.stderr}` };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const forbidden: [why: string, rule: string, path: string, text: string][] = [
  [
    'the core imports nothing of Node',
    'noNodejsModules',
    'packages/core/src/jobs/x.ts',
    "import { readFile } from 'node:fs/promises';\nexport const x = readFile;\n",
  ],
  [
    'the core imports no other package',
    'noRestrictedImports',
    'packages/core/src/jobs/x.ts',
    "import { readBytes } from '@assay/reader';\nexport const x = readBytes;\n",
  ],
  [
    'the core knows no vendor',
    'noRestrictedImports',
    'packages/core/src/jobs/x.ts',
    "import sharp from 'sharp';\nexport const x = sharp;\n",
  ],
  [
    'the core does no I/O',
    'noRestrictedGlobals',
    'packages/core/src/jobs/x.ts',
    "export const x = () => fetch('https://example.org');\n",
  ],
  [
    'the core waits only through its clock',
    'noRestrictedGlobals',
    'packages/core/src/jobs/x.ts',
    'export const x = () => setTimeout(() => undefined, 1);\n',
  ],
  [
    'the reader knows no home',
    'noRestrictedImports',
    'packages/reader/src/x.ts',
    "import { openDataFolder } from '@assay/adapters-local';\nexport const x = openDataFolder;\n",
  ],
  [
    'a home knows no app',
    'noRestrictedImports',
    'packages/adapters-local/src/x.ts',
    "import { main } from '@assay/cli';\nexport const x = main;\n",
  ],
  [
    'the API knows no home',
    'noRestrictedImports',
    'packages/http-api/src/x.ts',
    "import { openDataFolder } from '@assay/adapters-local';\nexport const x = openDataFolder;\n",
  ],
  [
    'only config.ts reads the environment',
    'noProcessEnv',
    'apps/cli/src/commands/x.ts',
    "import process from 'node:process';\nexport const x = process.env.HOME;\n",
  ],
  [
    'no file is over 300 lines',
    'noExcessiveLinesPerFile',
    'packages/core/src/jobs/x.ts',
    'export const x = 1;\n'.concat('// line\n'.repeat(301).replaceAll('// line', 'void 0;')),
  ],
];

it.each(forbidden)('holds that %s', (_why, rule, path, text) => {
  expect(lint(path, text)).toMatchObject({ ok: false, output: expect.stringContaining(rule) });
});

it('lets a file of the core be that keeps the rules', () => {
  expect(
    lint('packages/core/src/jobs/x.ts', "import { z } from 'zod';\n\nexport const x = z.string();\n"),
  ).toMatchObject({ ok: true });
});

it('lets config.ts read the environment', () => {
  const text = "import process from 'node:process';\n\nexport const x = process.env.HOME;\n";
  expect(lint('apps/cli/src/config.ts', text)).toMatchObject({ ok: true });
});
