import { countryRecognizers, createDetector, genericRecognizers } from '@assay/core/pii';
import { parseRedactionPolicy, RedactionPolicy } from '@assay/core/redaction';
import { createAesCipher, redactFile } from '@assay/redactor';
import { printJson, printLine, printNote, toPlainText } from '../../output/terminal.ts';
import type { CommandContext } from '../command-context.ts';
import { openDetector } from '../pii/open-detector.ts';
import { assertApart } from './assert-apart.ts';
import { assertPolicyTypes } from './assert-policy-types.ts';
import { readInputFile, writeWhole } from './files.ts';
import { openKeyFile } from './key-file.ts';
import { openEyes } from './open-eyes.ts';
import { readSpans } from './read-spans.ts';

type RedactFlags = {
  out: string;
  operator: string;
  policy?: string;
  types?: string[];
  language?: string;
  keyFile?: string;
  settings?: string;
  spans?: string;
  names: boolean;
  secondLook: boolean;
  password?: string[];
};

const readPolicy = async ({ policy, operator }: RedactFlags): Promise<RedactionPolicy> =>
  policy === undefined
    ? RedactionPolicy.parse({ default: { operator } })
    : parseRedactionPolicy((await readInputFile(policy)).toString('utf8'));

/** Whether a value by itself has the shape of its type and passes its checks. */
const createKindTest = () => {
  const byShape = createDetector({ recognizers: [...genericRecognizers, ...countryRecognizers] });
  return (type: string, value: string): boolean =>
    byShape
      .detect({ text: value, threshold: 0 })
      .some((found) => found.type === type && found.start === 0 && found.end === value.length);
};

/** Answers `assay redact`. */
export const runRedact = async (
  { config, json }: CommandContext,
  file: string,
  flags: RedactFlags,
): Promise<void> => {
  const { out, types, language, keyFile, settings, spans, names, secondLook, password = [] } = flags;
  await assertApart({ ...flags, file });
  const [policy, keys, bytes] = [
    await readPolicy(flags),
    await openKeyFile(keyFile),
    await readInputFile(file),
  ];
  const { key } = keys;
  const detector = await openDetector({
    names,
    ...(types ? { types } : {}),
    ...(settings === undefined ? {} : { settings }),
  });
  const given = spans === undefined ? undefined : await readSpans(spans);
  await assertPolicyTypes({ policy, detector, spans: given ?? [] });
  await using eyes = await openEyes(config, password);
  const result = await redactFile({
    bytes,
    eyes,
    detector,
    request: { ...(types ? { types } : {}), ...(language === undefined ? {} : { language }) },
    policy,
    salt: key.salt,
    ...(keyFile === undefined ? {} : { cipher: createAesCipher(key.key) }),
    known: key.placeholders,
    isKind: createKindTest(),
    looksTwice: secondLook,
    ...(given ? { given } : {}),
  });
  // The key first: a redacted file whose key was lost could never be restored.
  await keys.save(result.placeholders);
  await writeWhole(out, result.bytes);
  const { counts, notes } = result;
  if (json) return printJson({ out, counts, notes });
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  printLine(`${total} ${total === 1 ? 'value' : 'values'} redacted: ${toPlainText(out)}`);
  for (const [type, count] of Object.entries(counts)) printLine(`  ${type} ${count}`);
  for (const { message } of notes) printNote(message);
};
