/** What `fetch` rejects with when a connection breaks. */
export class NetworkError extends TypeError {
  constructor() {
    super('Failed to fetch');
  }
}
