const entryBytes = 128;
const maxEntries = 20_000;
const none = 0xffffffff;

/** `start` and `size` are as the file says them. */
export type OleEntry = { name: string; isStream: boolean; start: number; size: number };

type Node = OleEntry & { left: number; right: number; child: number };

const readNode = (view: DataView, at: number): Node | null => {
  const nameBytes = view.getUint16(at + 64, true);
  const kind = view.getUint8(at + 66);
  if (kind === 0 || nameBytes < 2 || nameBytes > 64) return null;
  const name = new TextDecoder('utf-16le').decode(
    new Uint8Array(view.buffer, view.byteOffset + at, nameBytes - 2),
  );
  return {
    name,
    isStream: kind === 2,
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
};

/** The entries right below the root, and what all streams claim to hold; null without a root. */
export const readDirectory = (
  directory: Uint8Array,
): { root: OleEntry; entries: OleEntry[]; totalBytes: number } | null => {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = Math.min(maxEntries, Math.floor(directory.length / entryBytes));
  const nodes = Array.from({ length: count }, (_, index) => readNode(view, index * entryBytes));
  const root = nodes[0];
  if (root === undefined || root === null) return null;
  const entries: OleEntry[] = [];
  const seen = new Set<number>();
  const open = [root.child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const node = at === none ? undefined : nodes[at];
    if (node === undefined || node === null || seen.has(at)) continue;
    seen.add(at);
    entries.push({ name: node.name, isStream: node.isStream, start: node.start, size: node.size });
    open.push(node.right, node.left);
  }
  const totalBytes = nodes.reduce((sum, node) => sum + (node?.isStream === true ? node.size : 0), 0);
  return { root, entries, totalBytes };
};
