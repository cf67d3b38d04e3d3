export { allCollections } from './all-collections.ts';
export {
  type Collection,
  type CollectionPlace,
  defineCollection,
  type ListRequest,
  type TableName,
  tableNames,
  type Versioned,
} from './collection.ts';
export { commitInSlices } from './commit-in-slices.ts';
export { conditionOn } from './condition.ts';
