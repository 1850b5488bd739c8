import { type ComponentType, Fragment, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { FACE, type Scene } from './contract';
import type { FaceComponent } from './face';
import { Rows } from './Rows';

interface Contender {
  Face: FaceComponent;
  /** What an app puts around everything once. */
  Shell?: ComponentType<{ children: ReactNode }>;
}

/** Gives a contender's components the scenes, the same ones for all who use React. */
export function setStage({ Face, Shell = Fragment }: Contender): void {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const render = (scene: Scene | null) =>
    root.render(<Shell>{scene && <SceneView scene={scene} Face={Face} />}</Shell>);
  window.stage = { show: render, clear: () => render(null) };
  render(null);
}

function SceneView({ scene, Face }: { scene: Scene; Face: FaceComponent }) {
  switch (scene.kind) {
    case 'grid':
      return (
        <div className="grid" style={{ marginTop: scene.top }}>
          {scene.people.map(({ id, name }, index) => {
            const key = `${index} ${id}`;
            const face = (
              <Face
                key={key}
                id={id}
                name={scene.named ? name : undefined}
                size={scene.size ?? FACE}
                loading={scene.loading}
              />
            );
            return scene.bare ? (
              face
            ) : (
              <div key={key} data-face={index}>
                {face}
              </div>
            );
          })}
        </div>
      );
    case 'rows':
      return <Rows people={scene.people} Face={Face} />;
    case 'mail':
      return (
        <>
          {scene.list.map(({ key, sender }) => (
            <div key={key} className="row" data-face={key}>
              <Face id={sender.id} name={sender.name} size={FACE} />
              {sender.name}
            </div>
          ))}
          <div className="grid">
            {scene.open.map(({ id, name }) => (
              <div key={id} data-face={id}>
                <Face id={id} name={name} size={FACE} />
              </div>
            ))}
          </div>
        </>
      );
  }
}
