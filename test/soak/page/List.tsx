import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useImperativeHandle, useRef } from 'react';
import { Row } from './Row';

/** Of a row, in CSS px. */
const HEIGHT = 40;

export interface ListHandle {
  scrollTo(person: number): void;
}

/** The usual windowed list: rows come and go with the scroll. */
export function List({ people, handle }: { people: number; handle: RefObject<ListHandle | null> }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: people,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    // So many that some are too far away to be asked about.
    overscan: 10,
  });
  useImperativeHandle(handle, () => ({
    scrollTo: (person) => scroller.current?.scrollTo({ top: person * HEIGHT }),
  }));
  return (
    <div ref={scroller} style={{ height: '90vh', overflow: 'auto' }}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <div key={index} style={{ position: 'absolute', top: start, height: HEIGHT }}>
            <Row person={index} people={people} />
          </div>
        ))}
      </div>
    </div>
  );
}
