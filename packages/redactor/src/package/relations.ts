import type { XmlEdit } from './segment.ts';
import { decodeXmlText, localName, scanXml } from './xml-tokens.ts';

/** `word/_rels/document.xml.rels` speaks of targets from `word/`. */
const resolve = (rels: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const base = rels.replace(/_rels\/[^/]*$/, '');
  const steps: string[] = [];
  for (const step of `${base}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

/** Takes out of a part of relations, or of the list of types, whatever points at parts that are gone. */
export const dropPointers = (name: string, xml: string, gone: ReadonlySet<string>): XmlEdit[] => {
  const edits: XmlEdit[] = [];
  for (const token of scanXml(xml)) {
    if (token.kind !== 'empty' && token.kind !== 'open') continue;
    const local = localName(token.name);
    const pointer = local === 'Relationship' ? 'Target' : local === 'Override' ? 'PartName' : null;
    const attribute = token.attributes.find((one) => one.name === pointer);
    if (!attribute) continue;
    const target = decodeXmlText(xml.slice(attribute.start, attribute.end));
    const part = local === 'Override' ? target.replace(/^\//, '') : resolve(name, target);
    if (gone.has(part)) edits.push({ start: token.start, end: token.end, text: '' });
  }
  return edits;
};

/** Tells that parts are PNG files now, whatever their names end with. */
export const addPngTypes = (xml: string, names: readonly string[]): XmlEdit[] => {
  const at = xml.lastIndexOf('</');
  if (names.length === 0 || at < 0) return [];
  const prefix = /<\/(\w+:)?Types\s*>\s*$/.exec(xml)?.[1] ?? '';
  const text = names
    .map((name) => `<${prefix}Override PartName="/${name}" ContentType="image/png"/>`)
    .join('');
  return [{ start: at, end: at, text }];
};
