import type { Command } from 'commander';
import { piiDetectCommand } from './pii/detect.ts';
import { piiDocumentCommand } from './pii/document.ts';
import { piiRecognizersCommand } from './pii/recognizers.ts';

export const piiCommand = (program: Command): void => {
  const group = program.command('pii').description('Find personal data in texts and documents');
  piiDetectCommand(group);
  piiDocumentCommand(group);
  piiRecognizersCommand(group);
};
