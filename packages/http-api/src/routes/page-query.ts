import { z } from 'zod';

/** The page that a list is asked for. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('How many items at most.'),
  cursor: z.string().min(1).max(2_000).optional().describe('From the page before.'),
};

/** An id as a part of a path; one that names nothing is answered with the resource's own "not found". */
export const IdParams = z.strictObject({ id: z.string().min(1).max(200) });

/** A page of items; one before the end may hold less than was asked for. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    cursor: z.string().nullable().describe('Gives the next page; null at the end.'),
  });
