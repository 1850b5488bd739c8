import { useEffect, useState } from 'react';
import { readPhotos } from '../floor/readPhotos';
import { keepPhotos, keptPhotos } from '../one-record/record';

type Listener = (url: string) => void;

let kept: Promise<Map<string, Blob>> | undefined;
const urls = new Map<string, string>();
const waiting = new Map<string, Listener>();

/** The object URL of a photo out of the record; what is missing is asked for as the floor does, and kept when all has come. */
export function useKeptPhoto(id: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    kept ??= keptPhotos<Blob>();
    kept.then((photos) => show(photos, id, setUrl)).catch(console.error);
  }, [id]);
  return url;
}

function show(photos: Map<string, Blob>, id: string, onUrl: Listener): void {
  const photo = photos.get(id);
  if (photo) {
    const url = urls.get(id) ?? URL.createObjectURL(photo);
    urls.set(id, url);
    onUrl(url);
    return;
  }
  waiting.set(id, onUrl);
  readPhotos([id], (_, dataUrl) => void keep(photos, id, dataUrl));
}

async function keep(photos: Map<string, Blob>, id: string, dataUrl: string | null): Promise<void> {
  if (dataUrl !== null) {
    photos.set(id, await (await fetch(dataUrl)).blob());
    const onUrl = waiting.get(id);
    if (onUrl) show(photos, id, onUrl);
  }
  waiting.delete(id);
  if (waiting.size === 0) await keepPhotos(photos);
}
