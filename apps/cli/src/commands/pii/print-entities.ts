import type { PiiEntity } from '@assay/core/pii';
import { paint, toPlainText } from '../../output/terminal.ts';
import type { TextWindow } from './text-window.ts';

const toWhy = ({ reason, alternatives = [] }: PiiEntity): string[] => {
  const words = [
    ...(reason.context ?? []).map((word) => `"${word}" near`),
    ...(reason.against ?? []).map((word) => `"${word}" against`),
  ];
  const others = alternatives.map(
    (other) => `    or ${other.type} ${other.score.toFixed(2)} by ${other.reason.recognizer}`,
  );
  return [`    ${reason.recognizer}: ${[reason.because, ...words].join(', ')}`, ...others];
};

/** An entity of a text as people read it: line and column, type, score, what stands there, and why. */
export const toEntityLines = (options: {
  entity: PiiEntity;
  window: TextWindow;
  explain: boolean;
}): string => {
  const { entity, window, explain } = options;
  const value = toPlainText(window.slice(entity.start, entity.end));
  const place = window.placeOf(entity.start).padEnd(8);
  const line = `${place} ${paint('cyan', entity.type.padEnd(22))} ${entity.score.toFixed(2)}  ${value}`;
  const why = explain ? toWhy(entity).map((text) => paint('dim', text)) : [];
  return `${[line, ...why].join('\n')}\n`;
};
