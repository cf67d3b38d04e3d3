import type { XmlNode } from '../docx/parse-xml.ts';
import { child } from './presentation-parts.ts';

/** Points of the slide. */
export type Frame = { left: number; top: number; width: number; height: number };

/** Places inside a group are written in the group's own measure. */
export type Scale = { x: number; y: number; left: number; top: number };
export const noScale: Scale = { x: 1, y: 1, left: 0, top: 0 };

/** English Metric Units. */
export const unitsPerPoint = 12_700;

const numberOf = (node: XmlNode | null, name: string): number => {
  const value = Number(node?.attributes[name]) / unitsPerPoint;
  return Number.isFinite(value) ? value : 0;
};

/** What `a:xfrm` or `p:xfrm` says; null where there is none or it says nothing. */
export const readFrame = (node: XmlNode | null, scale: Scale): Frame | null => {
  const [offset, extent] = [child(node, 'a:off'), child(node, 'a:ext')];
  if (offset === null || extent === null) return null;
  return {
    left: scale.left + numberOf(offset, 'x') * scale.x,
    top: scale.top + numberOf(offset, 'y') * scale.y,
    width: numberOf(extent, 'cx') * scale.x,
    height: numberOf(extent, 'cy') * scale.y,
  };
};

/** The measure inside a group. */
export const readScale = (group: XmlNode | null, outer: Scale): Scale => {
  const frame = readFrame(group, outer);
  const [offset, extent] = [child(group, 'a:chOff'), child(group, 'a:chExt')];
  if (frame === null || offset === null || extent === null) return outer;
  const share = (size: number, inner: number, fallback: number): number =>
    inner > 0 && size > 0 ? size / inner : fallback;
  const x = share(frame.width, numberOf(extent, 'cx'), outer.x);
  const y = share(frame.height, numberOf(extent, 'cy'), outer.y);
  return { x, y, left: frame.left - numberOf(offset, 'x') * x, top: frame.top - numberOf(offset, 'y') * y };
};
