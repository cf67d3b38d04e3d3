export {
  type Collection,
  defineCollection,
  type ListRequest,
  type TableName,
  type Versioned,
} from './collection.ts';
export { commitInSlices } from './commit-in-slices.ts';
export { conditionOn } from './condition.ts';
