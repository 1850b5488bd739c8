import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { FACE, type Person, ROW } from './contract';
import type { FaceComponent } from './face';

/** The usual windowed list: rows come and go with the scroll. */
export function Rows({ people, Face }: { people: readonly Person[]; Face: FaceComponent }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 3,
  });
  return (
    <div id="rows" ref={scroller}>
      <div style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const person = people[index];
          return (
            person && (
              <div key={index} className="row" data-face={index} style={{ top: start }}>
                <Face id={person.id} name={person.name} size={FACE} />
                {person.name}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
