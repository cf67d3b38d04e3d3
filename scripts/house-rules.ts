import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Rules of the house that the linter cannot state; each says what to do instead. */
const maxLines = 300;
const dustbins = /(^|\/)((utils?|helpers?|common|lib|misc)(\.ts$|\/)|types\.ts$)/;
/** The contract suites skip what an adapter cannot do, each with a reason that they print. */
const maySkip = 'packages/core/testing/contracts/contract.ts';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '');
const complaints: string[] = [];

for (const file of files.filter((name) => name.endsWith('.ts'))) {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n').length - 1;
  if (lines > maxLines)
    complaints.push(`${file} has ${lines} lines: cut it along its ideas (at most ${maxLines}).`);
  if (dustbins.test(file))
    complaints.push(`${file} is a dustbin by its name: name it after the idea it holds.`);
  if (/\bexport \* from\b/.test(text))
    complaints.push(`${file} exports everything of another file: list the names.`);
  if (file !== maySkip && /\b(?:it|test|describe)\.(?:only|skip|todo)\b/.test(text))
    complaints.push(`${file} skips or focuses a test.`);
}
const lockfile = readFileSync('package-lock.json', 'utf8');
if (/"resolved": "https?:/.test(lockfile))
  complaints.push('package-lock.json names a registry host: take the "resolved" lines out.');
const licences = [...lockfile.matchAll(/"license": "([^"]*)"/g)].map((match) => match[1] ?? '');
const forbidden = licences.filter((licence) => /\b(?:A?GPL)\b/.test(licence) && !/ OR /.test(licence));
if (forbidden.length > 0)
  complaints.push(`package-lock.json has packages under ${[...new Set(forbidden)].join(', ')}.`);

for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
if (complaints.length > 0) process.exitCode = 1;
