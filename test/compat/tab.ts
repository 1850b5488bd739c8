/** What the tests do with a page, in whichever browser. */
export interface Tab {
  goto(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  evaluate<T>(read: () => T): Promise<T>;
  /** Warnings and errors in the console, and what nobody caught. */
  complaints: string[];
  close(): Promise<void>;
}

export interface OpenBrowser {
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}
