import type { DocumentSource, SourceObject } from '@assay/core/ports';
import { walkObjects } from './walk-objects.ts';

const maxPageItems = 1_000;

type Walk = { scope: string; next: string; keys: AsyncGenerator<string, void, undefined> };

const scopeOf = (options: { root: string; prefix: string; cursor: string }): string =>
  JSON.stringify([options.root, options.prefix, options.cursor]);

/**
 * Pages of a folder. The cursor is the last key that was given. The walk that gave the last page is kept, so that the
 * one who asks for the next does not read the folders again from their beginning.
 */
export const createFolderListing = (
  statKey: (options: { root: string; key: string }) => Promise<SourceObject | null>,
) => {
  let kept: Walk | null = null;

  const takeKept = (scope: string): Walk | null => {
    if (kept?.scope !== scope) return null;
    const walk = kept;
    kept = null;
    return walk;
  };

  const drop = async (): Promise<void> => {
    const walk = kept;
    kept = null;
    await walk?.keys.return();
  };

  const list = async (
    root: string,
    { prefix, after = null, limit = maxPageItems, cursor = null }: Parameters<DocumentSource['list']>[0],
  ): ReturnType<DocumentSource['list']> => {
    const going = cursor === null ? null : takeKept(scopeOf({ root, prefix, cursor }));
    const keys = going?.keys ?? walkObjects(root, { prefix, after: cursor ?? after });
    const page: string[] = going ? [going.next] : [];
    const size = Math.min(Math.max(1, limit), maxPageItems);
    let next: string | null = null;
    while (next === null) {
      const step = await keys.next();
      if (step.done === true) break;
      if (page.length === size) next = step.value;
      else page.push(step.value);
    }
    // What went meanwhile is left out.
    const items = (await Promise.all(page.map((key) => statKey({ root, key })))).filter(
      (item) => item !== null,
    );
    const last = page.at(-1);
    if (next === null || last === undefined) return { items, cursor: null };
    await drop();
    kept = { scope: scopeOf({ root, prefix, cursor: last }), next, keys };
    return { items, cursor: last };
  };

  return { list, close: drop };
};
