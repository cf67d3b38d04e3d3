import type { XmlNode } from '../docx/parse-xml.ts';
import { child, findAll } from './presentation-parts.ts';
import { type Frame, noScale, readFrame } from './read-frame.ts';
import { readListSize } from './read-text-body.ts';

/** What a layout or a master gives to the shapes of a slide that fill its places. */
export type Placeholder = { type: string; index: string; frame: Frame | null; size: number | null };

/** Which place of the layout a shape fills; null for a shape of its own. */
export const readPlace = (shape: XmlNode): { type: string; index: string } | null => {
  const place =
    child(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph') ?? child(shape, 'p:nvGraphicFramePr', 'p:nvPr', 'p:ph');
  if (place === null) return null;
  const { type = 'body', idx = '' } = place.attributes;
  return { type: type === 'ctrTitle' ? 'title' : type, index: idx };
};

/** The places of a layout or a master. */
export const listPlaceholders = (part: XmlNode | null): Placeholder[] =>
  findAll(part, 'p:sp').flatMap((shape) => {
    const place = readPlace(shape);
    if (place === null) return [];
    const frame = readFrame(child(shape, 'p:spPr', 'a:xfrm'), noScale);
    return [{ ...place, frame, size: readListSize(child(shape, 'p:txBody')) }];
  });

/** What fits a place: by its index on the layout, by its type on the layout and then on the master. */
export const inherit = (options: {
  place: { type: string; index: string };
  layout: readonly Placeholder[];
  master: readonly Placeholder[];
}): { frame: Frame | null; size: number | null } => {
  const { place, layout, master } = options;
  const isBody = ['body', 'obj', 'subTitle', 'tbl', 'chart', 'pic'].includes(place.type);
  const own =
    layout.find(({ index }) => place.index !== '' && index === place.index) ??
    layout.find(({ type }) => type === place.type);
  const type = own?.type ?? place.type;
  const above =
    master.find((one) => one.type === type) ??
    (isBody ? master.find((one) => one.type === 'body') : undefined);
  return { frame: own?.frame ?? above?.frame ?? null, size: own?.size ?? above?.size ?? null };
};
