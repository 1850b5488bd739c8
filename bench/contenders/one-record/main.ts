import type { Scene } from '../../app/contract';
import '../../app/stage.css';
import { readPhotos } from '../floor/readPhotos';
import { keepPhotos, keptPhotos } from './record';

window.stage = {
  show: (scene) => void show(scene),
  clear: () => document.body.replaceChildren(),
};

/** All that is kept at once; what is missing is asked for as the floor does, and kept when all has come. */
async function show(scene: Scene): Promise<void> {
  if (scene.kind !== 'grid') throw new Error('One record is for a page that always shows the same people.');
  const images = scene.people.map(() => new Image(32, 32));
  const grid = document.createElement('div');
  grid.className = 'grid';
  grid.append(
    ...images.map((image, index) => {
      const box = document.createElement('div');
      box.dataset.face = String(index);
      box.append(image);
      return box;
    }),
  );
  document.body.replaceChildren(grid);

  const photos = await keptPhotos<string>();
  const missing = new Set<string>();
  scene.people.forEach(({ id }, index) => {
    const url = photos.get(id);
    const image = images[index];
    if (url === undefined) missing.add(id);
    else if (image) image.src = url;
  });
  readPhotos([...missing], (id, url) => {
    missing.delete(id);
    if (url !== null) photos.set(id, url);
    scene.people.forEach((person, index) => {
      const image = images[index];
      if (image && person.id === id && url !== null) image.src = url;
    });
    if (missing.size === 0) void keepPhotos(photos);
  });
}
