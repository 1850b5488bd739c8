/** Opened while the page's scripts run, as graph-avatar's is when its provider is mounted. */
const opened = new Promise<IDBDatabase>((resolve, reject) => {
  const request = indexedDB.open('one-record', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('photos');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Photos by the ids of their people. */
export async function keptPhotos<T>(): Promise<Map<string, T>> {
  const database = await opened;
  return new Promise((resolve, reject) => {
    const request = database.transaction('photos').objectStore('photos').get('all');
    request.onsuccess = () => resolve(request.result ?? new Map());
    request.onerror = () => reject(request.error);
  });
}

export async function keepPhotos<T>(photos: Map<string, T>): Promise<void> {
  (await opened).transaction('photos', 'readwrite').objectStore('photos').put(photos, 'all');
}
