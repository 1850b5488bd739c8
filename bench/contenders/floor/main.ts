import type { Scene } from '../../app/contract';
import '../../app/stage.css';
import { createFaces } from './faces';
import { createRows } from './rows';

window.stage = {
  show: (scene) => document.body.replaceChildren(view(scene)),
  clear: () => document.body.replaceChildren(),
};

function view(scene: Scene): HTMLElement {
  switch (scene.kind) {
    case 'grid': {
      const grid = document.createElement('div');
      grid.className = 'grid';
      grid.append(...createFaces(scene.people, (index) => index));
      return grid;
    }
    case 'rows':
      return createRows(scene.people);
    case 'mail':
      throw new Error(
        'The floor keeps no mail: how few requests a day takes depends on what a cache may assume.',
      );
  }
}
