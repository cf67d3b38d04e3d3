export {
  Box,
  EmbeddedFile,
  Line,
  Page,
  Problem,
  ReadDocument,
  Ruling,
  Table,
  TableCell,
  TableRow,
  Word,
} from './read-document.ts';
