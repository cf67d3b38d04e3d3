import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { loadDocumentTypes } from '@assay/adapters-local';
import { collectDocuments, collectParts } from '../accuracy/calibration/collect-observations.ts';
import { fitCurve } from '../accuracy/calibration/fit-curve.ts';
import { loadFitCases } from '../accuracy/calibration/load-fit-cases.ts';
import { createExtractor } from '../accuracy/read-and-extract.ts';

const file = 'packages/core/src/extraction/confidence/fitted-calibration.json';
const made = { invoices: 600, contracts: 300, receipts: 200, scans: 0 };

/** Fits the confidences anew after rules have changed: `node scripts/fit-confidence/main.ts`. */
const types = await loadDocumentTypes();
const cases = await loadFitCases({ made, extractor: await createExtractor({ calibration: null }) });
const parts = collectParts({ cases, types });
const [fields, rows] = [fitCurve(parts.fields), fitCurve(parts.rows)];
const documents = fitCurve(collectDocuments({ cases, types, fields, rows }));
writeFileSync(file, JSON.stringify({ fields, rows, documents }));
execFileSync('node_modules/.bin/biome', ['format', '--write', file]);
process.stdout.write(
  `Fitted to ${cases.length} documents: ${parts.fields.length} fields, ${parts.rows.length} rows.\n`,
);
