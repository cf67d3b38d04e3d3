/** Those in this process who want to hear when a workspace has something new. */
export type ChangeListeners = {
  add(listener: (workspace: string) => void): Disposable;
  tell(workspaces: ReadonlySet<string>): void;
};

export const createChangeListeners = (): ChangeListeners => {
  const listeners = new Set<(workspace: string) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return { [Symbol.dispose]: () => listeners.delete(listener) };
    },
    tell: (workspaces) => {
      for (const workspace of workspaces) for (const listener of listeners) listener(workspace);
    },
  };
};
