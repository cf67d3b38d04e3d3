import { checkDocumentTypes, hashTypeFiles, listTypeFiles } from '@assay/adapters-local';

/** What `compiled.json` beside the shipped types has to hold. Errors: a shipped type that cannot be used. */
export const compileTypes = async (): Promise<string> => {
  const checked = await checkDocumentTypes();
  const types = checked.map(({ path, type }) => {
    if (type === null) throw new Error(`${path} is to be mended: see assay types check`);
    return type;
  });
  return `${JSON.stringify({ sha256: hashTypeFiles(await listTypeFiles(null)), types })}\n`;
};
