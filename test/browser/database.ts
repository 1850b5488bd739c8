import { deleteDB, openDB } from 'idb';

const NAME = 'graph-avatar';

/** Takes away what earlier tests have kept. */
export const deleteDatabase = () => deleteDB(NAME);

/** All keys and values, as whoever opens the browser's tools would see them. */
export async function everythingKept(): Promise<Record<string, unknown[]>> {
  const database = await openDB(NAME);
  const kept: Record<string, unknown[]> = {};
  for (const name of database.objectStoreNames) {
    const keys = await database.getAllKeys(name);
    const values = await database.getAll(name);
    kept[name] = keys.map((key, index) => [key, values[index]]);
  }
  database.close();
  return kept;
}

/** Puts something into the database from behind the store's back. */
export async function tamper(store: string, value: unknown, key: IDBValidKey): Promise<void> {
  const database = await openDB(NAME);
  await database.put(store, value, key);
  database.close();
}

/** A database of that name with another layout, made by a tab that lets go of it. */
export async function anotherLayout(version: number): Promise<void> {
  (await openAnotherLayout(version)).close();
}

/** The same by a tab that does not: whoever wants to upgrade or delete it waits until it is called off. */
export async function blockingLayout(): Promise<() => void> {
  const database = await openAnotherLayout(1);
  return () => database.close();
}

function openAnotherLayout(version: number) {
  return openDB(NAME, version, {
    upgrade(db) {
      for (const name of db.objectStoreNames) db.deleteObjectStore(name);
      db.createObjectStore('faces').put('an old face', 'ada');
    },
  });
}

/** Keeps a transaction going that writes to everything, as a busy tab may, until it is called off. */
export async function holdOpen(): Promise<() => Promise<void>> {
  const database = await openDB(NAME);
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite');
  const [first = ''] = names;
  let isHeld = true;
  const hold = async () => {
    while (isHeld) await transaction.objectStore(first).count();
    await transaction.done;
    database.close();
  };
  const held = hold();
  return async () => {
    isHeld = false;
    await held;
  };
}
