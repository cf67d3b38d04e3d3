import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PiiCase } from './pii-case.ts';

type SynthRow = {
  full_text: string;
  template_id: number;
  spans: { entity_type: string; start_position: number; end_position: number }[];
};

/** Reads the generated sentences of presidio-research; offsets are code points already. */
export const loadSynth = async (folder: string): Promise<PiiCase[]> => {
  const rows = JSON.parse(
    await readFile(join(folder, 'presidio-research-synth-v2.json'), 'utf8'),
  ) as SynthRow[];
  return rows.map((row) => ({
    text: row.full_text,
    template: row.template_id,
    spans: row.spans.map((span) => ({
      type: span.entity_type,
      start: span.start_position,
      end: span.end_position,
    })),
  }));
};
