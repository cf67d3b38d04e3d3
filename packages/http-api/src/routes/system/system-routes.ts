import type { AnyRoute } from '../../route.ts';
import { createDescribingRoutes } from './describe.ts';
import { healthzRoute } from './healthz.ts';
import { meRoute } from './me.ts';
import { metricsRoute } from './metrics.ts';
import { readyzRoute } from './readyz.ts';
import { rootRoute } from './root.ts';

/** The given routes with those that every server has: health, figures, who asks, and what there is. */
export const withSystemRoutes = (routes: readonly AnyRoute[]): readonly AnyRoute[] => {
  const all: readonly AnyRoute[] = [
    ...routes,
    meRoute,
    healthzRoute,
    readyzRoute,
    metricsRoute,
    rootRoute,
    ...createDescribingRoutes(() => all),
  ];
  return all;
};
