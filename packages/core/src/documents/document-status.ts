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
  const [content, read, extract, summary] = await Promise.all([
    contents.find(records, workspace, contentPlace(contentId)),
    steps.find(records, workspace, stepPlace(contentId, 'read')),
    steps.find(records, workspace, stepPlace(contentId, 'extract')),
    extractionSummaries.find(records, workspace, summaryPlace(contentId)),
  ]);
  const done = [read, extract].flatMap((step) => (step ? [step.value] : []));
  const codes = (summary?.value.problems ?? []).map((code) => ({ code, message: '' }));
  return {
    state: stateOf(read?.value ?? null, extract?.value ?? null, summary?.value ?? null),
    type: summary?.value.type ?? null,
    problems: [...done.flatMap((step) => (step.problem ? [step.problem] : [])), ...codes],
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
    ]),
  };
};
