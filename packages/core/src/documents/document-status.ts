import type { RecordStore } from '../ports/record-store.ts';
import {
  contentPlace,
  contents,
  type ExtractionSummary,
  extractionSummaries,
  type Step,
  stepPlace,
  steps,
  summaryPlace,
} from './content-records.ts';
import { unpackingPlace, unpackings } from './parts/part-records.ts';
import type { DocumentRecord } from './source-records.ts';

/** Where a document stands; `failed` and `incomplete` come with their reasons. */
export type DocumentStatus = {
  state: 'waiting' | 'read' | 'complete' | 'incomplete' | 'failed';
  type: string | null;
  problems: { code: string; message: string }[];
  timeline: { at: string; what: string; durationMs: number | null }[];
};

const stateOf = (
  read: Step | null,
  extract: Step | null,
  summary: ExtractionSummary | null,
): DocumentStatus['state'] => {
  if (read?.status === 'failed' || extract?.status === 'failed') return 'failed';
  if (extract?.status === 'done' && summary) return summary.status;
  return read?.status === 'done' ? 'read' : 'waiting';
};

const sortedByTime = (timeline: DocumentStatus['timeline']): DocumentStatus['timeline'] =>
  timeline.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

/** The state of a document's current content, from the records of its steps. */
export const findDocumentStatus = async (options: {
  records: RecordStore;
  workspace: string;
  document: DocumentRecord;
}): Promise<DocumentStatus> => {
  const { records, workspace, document } = options;
  const { contentId } = document;
  const [content, read, extract, summary, unpacking] = await Promise.all([
    contents.find(records, workspace, contentPlace(contentId)),
    steps.find(records, workspace, stepPlace(contentId, 'read')),
    steps.find(records, workspace, stepPlace(contentId, 'extract')),
    extractionSummaries.find(records, workspace, summaryPlace(contentId)),
    unpackings.find(records, workspace, unpackingPlace(document.id)),
  ]);
  const unpacked = unpacking?.value.contentId === contentId ? unpacking.value : null;
  const left = unpacked?.problems ?? [];
  const told = new Set(left.map(({ code }) => code));
  const done = [read, extract].flatMap((step) => (step ? [step.value] : []));
  const codes = (summary?.value.problems ?? [])
    .filter((code) => !told.has(code))
    .map((code) => ({ code, message: '' }));
  const state = stateOf(read?.value ?? null, extract?.value ?? null, summary?.value ?? null);
  return {
    // A document of which a part is missing is not complete.
    state: state === 'complete' && left.length > 0 ? 'incomplete' : state,
    type: summary?.value.type ?? null,
    problems: [...done.flatMap((step) => (step.problem ? [step.problem] : [])), ...left, ...codes],
    timeline: sortedByTime([
      { at: document.createdAt, what: 'received', durationMs: null },
      ...(content && content.value.createdAt !== document.createdAt
        ? [{ at: content.value.createdAt, what: 'content first seen', durationMs: null }]
        : []),
      ...done.map((step) => ({
        at: step.at,
        what: `${step.step} ${step.status}`,
        durationMs: step.durationMs,
      })),
      ...(unpacked ? [{ at: unpacked.at, what: 'parts taken out', durationMs: null }] : []),
    ]),
  };
};
