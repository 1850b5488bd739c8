interface Observer<Options> {
  observe(target: Node, options?: Options): void;
  disconnect(): void;
  unobserve?(target: Node): void;
}

/** Gives what the observers of one class observe, from now on. */
export function followObservers<Options>(prototype: Observer<Options>): () => Node[] {
  // One that is forgotten is kept here, and so counted.
  const observed = new Map<Observer<Options>, Set<Node>>();
  const { observe, unobserve, disconnect } = prototype;
  prototype.observe = function (target, options) {
    observed.set(this, (observed.get(this) ?? new Set()).add(target));
    observe.call(this, target, options);
  };
  prototype.disconnect = function () {
    observed.delete(this);
    disconnect.call(this);
  };
  if (unobserve) {
    prototype.unobserve = function (target) {
      const targets = observed.get(this);
      targets?.delete(target);
      if (targets?.size === 0) observed.delete(this);
      unobserve.call(this, target);
    };
  }
  return () => [...observed.values()].flatMap((targets) => [...targets]);
}
