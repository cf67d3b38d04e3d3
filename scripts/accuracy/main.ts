import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { AccuracyCase } from './accuracy-case.ts';
import { type Figures, findRegressions, toFigures } from './baseline.ts';
import { isForFit } from './calibration/is-for-fit.ts';
import { type EInvoiceReport, measureEInvoices } from './datasets/e-invoices.ts';
import { outsideFolder, outsideSets } from './datasets/outside.ts';
import { loadSamples } from './datasets/samples.ts';
import { explainCase } from './explain-case.ts';
import { formatEInvoices, formatSection, type Section } from './format-report.ts';
import { formatFuzz } from './fuzz/format-fuzz.ts';
import { measureFuzz } from './fuzz/measure-fuzz.ts';
import { writeWorstCases } from './html/write-worst-cases.ts';
import { judgeConfidences } from './judge-confidences.ts';
import {
  type ClassificationReport,
  formatClassification,
  measureClassification,
} from './measure-types/measure-classification.ts';
import { formatTypes, measureTypes } from './measure-types.ts';
import { formatScans } from './ocr/format-scans.ts';
import { measureScans, type ScanReport } from './ocr/measure-scans.ts';
import { formatPii } from './pii/format-pii.ts';
import { measurePii, type PiiSet } from './pii/measure-pii.ts';
import { createExtractor, type Extractor } from './read-and-extract.ts';
import { scoreCase } from './score-case.ts';
import { measureSearch, type SearchSection } from './search/measure-search.ts';
import { summarize } from './summarize.ts';
import { formatTables } from './tables/format-tables.ts';
import { measureTables, type TableReport } from './tables/measure-tables.ts';

const root = new URL('../../', import.meta.url);
const baselineFile = new URL('baseline.json', import.meta.url);

const print = (text: string) => process.stdout.write(`${text}\n`);

/** Sections whose names hold one of the parts in `only`, and none of those in `except`; parts are separated by commas. */
const toChoice = (options: { only: string; except: string }): ((section: string) => boolean) => {
  const [only, except] = [options.only, options.except].map((list) =>
    list.split(',').filter((part) => part !== ''),
  );
  const isIn = (parts: readonly string[] = [], section: string) =>
    parts.some((part) => section.includes(part));
  return (section) => (only?.length === 0 || isIn(only, section)) && !isIn(except, section);
};

const measure = async (options: {
  isWanted: (section: string) => boolean;
  allScans: boolean;
  extractor: Extractor;
  /** Embedding the public collections takes minutes the first time. */
  withCollections: boolean;
}) => {
  const { isWanted, allScans, extractor, withCollections } = options;
  const sections: Section[] = [];
  const details: Record<string, unknown> = {};
  const drawn: { name: string; cases: readonly AccuracyCase[] }[] = [];
  /** `judged`: those of them that confidences are measured on. */
  const add = (name: string, cases: readonly AccuracyCase[], judged = cases) => {
    const scores = cases.map(scoreCase);
    const section = { name, summary: summarize(scores), confidences: judgeConfidences(judged) };
    sections.push(section);
    drawn.push({ name, cases });
    details[name] = cases.map((item, at) => ({ file: item.file, ...scores[at], differs: explainCase(item) }));
    print(`${formatSection(section)}\n`);
  };
  for (const { name, folder, load } of outsideSets) {
    const path = fileURLToPath(new URL(folder, outsideFolder));
    if (!isWanted(name)) continue;
    if (!existsSync(path)) {
      print(`${name}: no data here, passed over\n`);
      continue;
    }
    const cases = await load({ folder: path, extractor });
    add(
      name,
      cases,
      cases.filter((item) => !isForFit(item)),
    );
  }
  let eInvoices: EInvoiceReport | null = null;
  const xmlFolder = fileURLToPath(new URL('einvoices/xrechnung', outsideFolder));
  if (isWanted('e-invoices') && existsSync(xmlFolder)) {
    eInvoices = await measureEInvoices({ folder: xmlFolder, extractor });
    print(`${formatEInvoices(eInvoices)}\n`);
  }
  let tables: TableReport | null = null;
  if (isWanted('made tables')) {
    const folder = fileURLToPath(new URL('invoices/awv', outsideFolder));
    const invoices = existsSync(folder) ? folder : null;
    const measured = await measureTables({ invoices, extractor });
    tables = measured.report;
    details['made tables'] = measured.details;
    print(`${formatTables(tables)}\n`);
  }
  let scans: ScanReport | null = null;
  if (isWanted('scans')) {
    const receipts = fileURLToPath(new URL('receipts', outsideFolder));
    const measured = await measureScans({ receipts, all: allScans });
    scans = measured.report;
    details.scans = measured.details;
    print(`${formatScans(scans)}\n`);
  }
  if (isWanted('fuzz')) {
    for (const { report, cases } of await measureFuzz({ extractor })) {
      add(
        report.kind === 'invoices' ? 'fuzz' : `fuzz ${report.kind}`,
        cases.map(({ item }) => item),
      );
      print(`${formatFuzz(report)}\n`);
    }
  }
  let papers: ClassificationReport | null = null;
  if (isWanted('made papers')) {
    papers = await measureClassification({ extractor });
    print(`${formatClassification(papers)}\n`);
  }
  let pii: PiiSet[] | null = null;
  if (isWanted('pii')) {
    pii = await measurePii(fileURLToPath(new URL('pii', outsideFolder)));
    print(`${formatPii(pii)}\n`);
  }
  if (isWanted('samples')) for (const { name, cases } of await loadSamples()) add(name, cases);
  const types = measureTypes(drawn.flatMap(({ cases }) => cases));
  if (types.length > 0) print(`${formatTypes(types)}\n`);
  let search: SearchSection[] = [];
  if (isWanted('search')) {
    const folder = withCollections ? fileURLToPath(new URL('search', outsideFolder)) : null;
    search = await measureSearch({ folder, print });
  }
  return { sections, types, papers, eInvoices, tables, scans, search, pii, details, drawn };
};

const compareWithBaseline = async (now: Figures): Promise<number> => {
  if (!existsSync(baselineFile)) {
    print('There is no baseline yet: write one with --write-baseline.');
    return 1;
  }
  const baseline = JSON.parse(await readFile(baselineFile, 'utf8')) as Figures;
  const regressions = findRegressions({ baseline, now });
  for (const { name, before, now: value } of regressions) {
    print(`worse: ${name} was ${before}, is ${value ?? 'missing'}`);
  }
  if (regressions.length === 0) print('No figure is worse than the baseline.');
  return regressions.length === 0 ? 0 : 1;
};

const run = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      baseline: { type: 'boolean', default: false },
      'write-baseline': { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      except: { type: 'string', default: '' },
      results: { type: 'string', default: 'accuracy-results' },
      'all-scans': { type: 'boolean', default: false },
      search: { type: 'boolean', default: false },
    },
  });
  const { sections, types, papers, eInvoices, tables, scans, search, pii, details, drawn } = await measure({
    isWanted: toChoice({ only: values.only, except: values.except }),
    allScans: values['all-scans'],
    extractor: await createExtractor(),
    withCollections: values.search,
  });
  const figures = toFigures({ sections, papers, eInvoices, tables, scans, search, pii });
  const resultsFolder = new URL(`${values.results}/`, root);
  await mkdir(resultsFolder, { recursive: true });
  const report = { figures, sections, types, papers, eInvoices, tables, scans, search, pii, details };
  await writeFile(new URL('accuracy.json', resultsFolder), `${JSON.stringify(report, null, 2)}\n`);
  print(`Figures, scores and differences of each document: ${values.results}/accuracy.json`);
  const worst = await writeWorstCases({ folder: new URL('html/', resultsFolder), sections: drawn });
  print(`The ${worst} worst documents with their errors drawn: ${values.results}/html/index.html`);
  if (values['write-baseline']) await writeFile(baselineFile, `${JSON.stringify(figures, null, 2)}\n`);
  return values.baseline ? compareWithBaseline(figures) : 0;
};

process.exitCode = await run();
