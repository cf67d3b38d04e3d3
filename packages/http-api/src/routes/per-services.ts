import type { ApiServices } from '../api-services.ts';

/** State that lives as long as a home's services do, such as a count of open streams: none of it outlives them. */
export const perServices = <State>(create: () => State): ((services: ApiServices) => State) => {
  const states = new WeakMap<ApiServices, State>();
  return (services) => {
    const known = states.get(services);
    if (known) return known;
    const state = create();
    states.set(services, state);
    return state;
  };
};
