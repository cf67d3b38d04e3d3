import type { HostileFile } from './hostile-file.ts';
import { hostileMarkup } from './hostile-markup.ts';
import { hostilePdfs } from './hostile-pdfs.ts';

export const hostileFiles: readonly HostileFile[] = [...hostilePdfs, ...hostileMarkup];
