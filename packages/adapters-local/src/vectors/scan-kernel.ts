/** Node has it; its types do not tell. */
declare const WebAssembly: {
  Memory: new (options: { initial: number }) => WasmMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: Record<string, Record<string, unknown>>) => { exports: unknown };
};

export type WasmMemory = { grow(pages: number): number; readonly buffer: ArrayBuffer };

/** Bytes of a page of WebAssembly's memory. */
export const pageBytes = 65_536;

/**
 * Products of a query with rows that lie one after the other in the memory, as whole numbers: the query as numbers of
 * 16 bits, rows of 8 bits, `width` of each (a multiple of 16); places are in bytes. Writes a number of 32 bits for each.
 */
export type ScanRows = (query: number, rows: number, count: number, width: number, products: number) => void;

/** Instructions by the names of WebAssembly's text form. */
const op = {
  loop: [0x03, 0x40],
  end: [0x0b],
  brIf: [0x0d],
  localGet: [0x20],
  localSet: [0x21],
  localTee: [0x22],
  i32Store: [0x36, 0x02, 0x00],
  i32Const: [0x41],
  i32LtU: [0x49],
  i32Add: [0x6a],
  i32Sub: [0x6b],
  v128Load: [0xfd, 0x00, 0x00],
  v128Zero: [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)],
  extractLane: [0xfd, 0x1b],
  extendLow: [0xfd, 0x87, 0x01],
  extendHigh: [0xfd, 0x88, 0x01],
  addLanes: [0xfd, 0xae, 0x01],
  dotPairs: [0xfd, 0xba, 0x01],
};

const get = (local: number): number[] => [...op.localGet, local];
const set = (local: number): number[] => [...op.localSet, local];
const move = (local: number, by: number): number[] => [
  ...get(local),
  ...op.i32Const,
  by,
  ...op.i32Add,
  ...set(local),
];
/** Offsets of loads are below 128, which is one byte. */
const load = (local: number, offset: number): number[] => [...get(local), ...op.v128Load, offset];

// Parameters, then locals.
const [query, rows, count, width, products, place, end, sum, row] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const i32 = 0x7f;
const v128 = 0x7b;

/** 16 numbers of a row at a time: widened, multiplied and added in pairs, added to four sums. */
const addSixteen = [
  ...load(rows, 0),
  ...set(row),
  ...get(sum),
  ...get(row),
  ...op.extendLow,
  ...load(place, 0),
  ...op.dotPairs,
  ...op.addLanes,
  ...get(row),
  ...op.extendHigh,
  ...load(place, 16),
  ...op.dotPairs,
  ...op.addLanes,
  ...set(sum),
  ...move(place, 32),
  ...move(rows, 16),
];

const lane = (index: number): number[] => [...get(sum), ...op.extractLane, index];

const body = [
  ...op.loop,
  ...get(query),
  ...set(place),
  ...get(rows),
  ...get(width),
  ...op.i32Add,
  ...set(end),
  ...op.v128Zero,
  ...set(sum),
  ...op.loop,
  ...addSixteen,
  ...get(rows),
  ...get(end),
  ...op.i32LtU,
  ...op.brIf,
  0,
  ...op.end,
  ...get(products),
  ...lane(0),
  ...lane(1),
  ...op.i32Add,
  ...lane(2),
  ...op.i32Add,
  ...lane(3),
  ...op.i32Add,
  ...op.i32Store,
  ...move(products, 4),
  ...get(count),
  ...op.i32Const,
  1,
  ...op.i32Sub,
  ...op.localTee,
  count,
  ...op.brIf,
  0,
  ...op.end,
  ...op.end,
];

/** Lengths are in groups of seven bits. */
const length = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...length(value >> 7)];
const sized = (bytes: readonly number[]): number[] => [...length(bytes.length), ...bytes];
const text = (value: string): number[] => sized([...new TextEncoder().encode(value)]);
const section = (id: number, bytes: readonly number[]): number[] => [id, ...sized([1, ...bytes])];

const moduleBytes = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [0x60, ...sized([i32, i32, i32, i32, i32]), 0]),
  ...section(2, [...text('env'), ...text('memory'), 0x02, 0x00, 0x01]),
  ...section(3, [0]),
  ...section(7, [...text('scan'), 0x00, 0]),
  ...section(10, sized([2, 2, i32, 2, v128, ...body])),
]);

const isKernel = (exports: unknown): exports is { scan: ScanRows } =>
  typeof exports === 'object' && exports !== null && 'scan' in exports && typeof exports.scan === 'function';

let compiled: object | null = null;

/** A memory and the scan over it, which every Node of today can run. */
export const openScanKernel = (): { memory: WasmMemory; scan: ScanRows } => {
  compiled ??= new WebAssembly.Module(moduleBytes);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  if (!isKernel(exports)) throw new TypeError('The kernel has no scan.');
  const { scan } = exports;
  return {
    memory,
    // The loop of the kernel runs once at least.
    scan: (queryAt, rowsAt, rowCount, rowWidth, productsAt) => {
      if (rowCount > 0) scan(queryAt, rowsAt, rowCount, rowWidth, productsAt);
    },
  };
};
