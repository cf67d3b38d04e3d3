#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import process from 'node:process';

const neededNode = 24;

// Older versions cannot even load the modules below, so this is said before they are imported.
if (Number(process.versions.node.split('.')[0]) < neededNode) {
  process.stderr.write(
    `assay needs Node ${neededNode} or newer and this is Node ${process.versions.node}: install it, or start through "npm run assay --" or "npx assay".\n`,
  );
  process.exitCode = 1;
} else {
  // Hundreds of small modules: what was compiled once starts twice as fast the next time.
  enableCompileCache();
  const { runProgram } = await import('./program.ts');
  await runProgram(process.argv);
}
