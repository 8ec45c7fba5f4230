/** What this browser keeps without a network: `queue` what waits to be sent, `kept` answers a page needs to open. */
const stores = { queue: 'key', kept: 'name' } as const;
export type StoreName = keyof typeof stores;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('leadline', 1);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(stores)) request.result.createObjectStore(name, { keyPath });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** One transaction; resolves once it is durable. */
async function run<T>(store: StoreName, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('not kept'));
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}

export const readAllOf = <T>(store: StoreName): Promise<readonly T[]> => run<T[]>(store, 'readonly', (at) => at.getAll() as IDBRequest<T[]>);
export const readOneOf = <T>(store: StoreName, key: string): Promise<T | undefined> => run<T | undefined>(store, 'readonly', (at) => at.get(key));
export const put = async (store: StoreName, value: object): Promise<void> => void (await run(store, 'readwrite', (at) => at.put(value)));
export const remove = async (store: StoreName, key: string): Promise<void> => void (await run(store, 'readwrite', (at) => at.delete(key)));
export const clear = async (store: StoreName): Promise<void> => void (await run(store, 'readwrite', (at) => at.clear()));
