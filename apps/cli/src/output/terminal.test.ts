import { expect, it } from 'vitest';
import { toPlainText } from './terminal.ts';

it('shows hostile names as plain text on one line', () => {
  expect(toPlainText('a\u001b[2Jb\nc\td')).toBe('a�[2Jb c d');
  expect(toPlainText('invoice\u202Efdp.exe')).toBe('invoice�fdp.exe');
  expect(toPlainText('Übergröße 1’200.00 €')).toBe('Übergröße 1’200.00 €');
});
