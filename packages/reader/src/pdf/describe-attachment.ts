import type { EmbeddedFile } from '@assay/core/documents';
import { decodeXml } from '../decode-text.ts';

/** Larger XML parts are told by name and size only. */
const maxXmlBytes = 20 * 1024 * 1024;
/** All of them together: what is read has to fit into memory several times over. */
const maxAllXmlBytes = 40 * 1024 * 1024;

const isXml = (options: { name: string; mediaType: string }): boolean =>
  /\.xml$/i.test(options.name) || /^(text|application)\/(\w[\w.+-]*\+)?xml$/i.test(options.mediaType);

/** Describes the files inside one PDF, one after the other: XML parts with their text, as long as it is not too much. */
export const describeAttachment = () => {
  let bytesLeft = maxAllXmlBytes;
  return (attachment: {
    name: string;
    /** As the PDF says, or empty. */
    mediaType: string;
    size: number;
    read: () => Uint8Array | null;
  }): EmbeddedFile => {
    const { name, size } = attachment;
    const xml = isXml(attachment);
    const mediaType =
      attachment.mediaType === ''
        ? xml
          ? 'application/xml'
          : 'application/octet-stream'
        : attachment.mediaType;
    const wanted = xml && size > 0 && size <= Math.min(maxXmlBytes, bytesLeft);
    if (wanted) bytesLeft -= size;
    const bytes = wanted ? attachment.read() : null;
    return { name: name.toWellFormed(), mediaType, size, text: bytes === null ? null : decodeXml(bytes) };
  };
};
