import { burn } from '@kenjiuno/msgreader/lib/Burner.js';

type Streams = { [name: string]: Uint8Array | Streams };
type BurnEntry = Parameters<typeof burn>[0][number];

const kinds = { storage: 1, stream: 2, root: 5 } as const;

/** A text property; its number and type name the stream (MS-OXMSG, 2.2.2). */
const text = (property: string, value: string): Streams => ({
  [`__substg1.0_${property}001F`]: Buffer.from(value, 'utf16le'),
});
const bytes = (property: string, value: Uint8Array): Streams => ({ [`__substg1.0_${property}0102`]: value });

/** The stream of properties of fixed length: a header, then tag, flags and value of each. */
const numbers = (headerBytes: number, properties: Record<number, number>): Streams => {
  const entries = Object.entries(properties).map(([tag, value]) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(Number(tag), 0);
    entry.writeUInt32LE(6, 4);
    entry.writeUInt32LE(value, 8);
    return entry;
  });
  return { '__properties_version1.0': Buffer.concat([Buffer.alloc(headerBytes), ...entries]) };
};

const flatten = (name: string, streams: Streams): BurnEntry[] => {
  const entries: BurnEntry[] = [{ name, type: kinds.root, length: 0, children: [] }];
  const add = (parent: BurnEntry, children: Streams): void => {
    for (const [child, content] of Object.entries(children)) {
      parent.children?.push(entries.length);
      if (content instanceof Uint8Array) {
        entries.push({
          name: child,
          type: kinds.stream,
          length: content.length,
          // A copy: the writer takes bytes from where the memory under them begins.
          binaryProvider: () => Uint8Array.from(content),
        });
      } else {
        const storage: BurnEntry = { name: child, type: kinds.storage, length: 0, children: [] };
        entries.push(storage);
        add(storage, content);
      }
    }
  };
  const [root] = entries;
  if (root) add(root, streams);
  return entries;
};

const recipientType = 0x0c150003;
const internetCodePage = 0x3fde0003;

export type MsgParts = {
  subject?: string;
  body?: string;
  html?: { bytes: Uint8Array; codePage: number };
  messageClass?: string;
  to?: readonly { name: string; address: string; type?: 1 | 2 }[];
  attachments?: readonly {
    name: string;
    bytes: Uint8Array | MsgParts;
    mediaType?: string;
    contentId?: string;
  }[];
};

/** The stream of properties begins with as many bytes in a file, and in a message within another. */
const headerBytes = { file: 32, inner: 24 } as const;

const toStreams = (parts: MsgParts, header: number): Streams => {
  const { subject, body, html, messageClass = 'IPM.Note', to = [], attachments = [] } = parts;
  const streams: Streams = {
    ...numbers(header, html ? { [internetCodePage]: html.codePage } : {}),
    ...text('001A', messageClass),
    ...text('0C1A', 'Ann Lee'),
    ...text('5D01', 'ann@example.com'),
    ...text('007D', 'Received: by x\r\nDate: Tue, 15 Jan 2030\r\n 00:30:00 +0100\r\nX: y\r\n'),
    ...(subject === undefined ? {} : text('0037', subject)),
    ...(body === undefined ? {} : text('1000', body)),
    ...(html === undefined ? {} : bytes('1013', html.bytes)),
  };
  for (const [place, { name, address, type = 1 }] of to.entries()) {
    streams[`__recip_version1.0_#0000000${place}`] = {
      ...numbers(8, { [recipientType]: type }),
      ...text('3001', name),
      ...text('39FE', address),
    };
  }
  for (const [place, { name, bytes: content, mediaType, contentId }] of attachments.entries()) {
    streams[`__attach_version1.0_#0000000${place}`] = {
      ...numbers(8, {}),
      ...text('3707', name),
      ...(mediaType === undefined ? {} : text('370E', mediaType)),
      ...(contentId === undefined ? {} : text('3712', contentId)),
      ...(content instanceof Uint8Array
        ? bytes('3701', content)
        : { '__substg1.0_3701000D': toStreams(content, headerBytes.inner) }),
    };
  }
  return streams;
};

/** A message as Outlook saves it. */
export const buildMsg = (parts: MsgParts): Uint8Array =>
  burn(flatten('Root Entry', toStreams(parts, headerBytes.file)));
