import { serveTasks } from '../processes/serve-tasks.ts';
import { EmbedPayload } from './embedder-tasks.ts';
import { openMinilm } from './open-minilm.ts';

const opened = new Map<string, ReturnType<typeof openMinilm>>();

/** Opened by the first text, and again after a failure: somebody may have mended the folder. */
const open = (folder: string): ReturnType<typeof openMinilm> => {
  const known = opened.get(folder);
  if (known !== undefined) return known;
  const model = openMinilm(folder);
  opened.set(folder, model);
  model.catch(() => opened.delete(folder));
  return model;
};

serveTasks({
  embed: async (payload) => {
    const { folder, texts } = EmbedPayload.parse(payload);
    const model = await open(folder);
    const vectors: Float32Array[] = [];
    for (const text of texts) vectors.push(await model.embed(text));
    return vectors;
  },
});
