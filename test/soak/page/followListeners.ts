type Options = AddEventListenerOptions | boolean | undefined;

/** Counts the listeners on some targets, from now on. */
export function followListeners(targets: readonly EventTarget[]): () => number {
  const heard = new Map(targets.map((target) => [target, new Map<unknown, Set<string>>()]));
  const { addEventListener, removeEventListener } = EventTarget.prototype;

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    // By its bare name it is the window's.
    const target = this ?? window;
    const of = heard.get(target);
    if (of && listener) {
      of.set(listener, (of.get(listener) ?? new Set()).add(nameOf(type, options)));
      const { once = false, signal } = typeof options === 'object' ? options : {};
      const gone = () => forget(of, type, listener, options);
      if (once) addEventListener.call(target, type, gone, options);
      if (signal) addEventListener.call(signal, 'abort', gone, { once: true });
    }
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    const of = heard.get(target);
    if (of) forget(of, type, listener, options);
    removeEventListener.call(target, type, listener, options);
  };
  return () => [...heard.values()].flatMap((of) => [...of.values()]).reduce((sum, { size }) => sum + size, 0);
}

function forget(of: Map<unknown, Set<string>>, type: string, listener: unknown, options: Options): void {
  const names = of.get(listener);
  names?.delete(nameOf(type, options));
  if (names?.size === 0) of.delete(listener);
}

/** By what a browser tells two registrations of one listener apart. */
function nameOf(type: string, options: Options): string {
  return `${type} ${Boolean(typeof options === 'object' ? options.capture : options)}`;
}
