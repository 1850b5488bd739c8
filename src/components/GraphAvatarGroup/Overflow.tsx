import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface OverflowProps {
  /** How many there are, as it is seen and spoken. */
  count: string;
  size: number;
  /** The name of the list. */
  label: string;
  /** The rows; rendered while the list is open, so that nobody in it is asked about before. */
  renderRows: () => ReactNode;
}

/** `+N`: a button, and the list of the rest that it opens over the page. Escape, or a click elsewhere, closes it. */
export function Overflow({ count, size, label, renderRows }: OverflowProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    const [from, popover] = [button.current, list.current];
    if (!from || !popover) return;
    // By property, since React 18 and 19 spell the attribute differently. It also tells of the button's state.
    from.popoverTargetElement = popover;
    const onBefore = (event: Event) => {
      const willOpen = (event as ToggleEvent) /* Of this kind by the HTML standard. */.newState === 'open';
      if (willOpen) placeBy(from, popover);
      setOpen(willOpen);
    };
    const onToggle = () => {
      if (popover.matches(':popover-open')) popover.focus();
    };
    popover.addEventListener('beforetoggle', onBefore);
    popover.addEventListener('toggle', onToggle);
    return () => {
      popover.removeEventListener('beforetoggle', onBefore);
      popover.removeEventListener('toggle', onToggle);
    };
  }, []);

  // What lies over the page does not move with it.
  useEffect(() => {
    const [from, popover] = [button.current, list.current];
    if (!isOpen || !from || !popover) return;
    const place = () => placeBy(from, popover);
    addEventListener('resize', place);
    addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      removeEventListener('resize', place);
      removeEventListener('scroll', place, { capture: true });
    };
  }, [isOpen]);

  return (
    <>
      <button
        ref={button}
        type="button"
        data-graph-avatar-overflow=""
        aria-label={label}
        aria-haspopup="dialog"
        style={{ '--graph-avatar-size': `${size}px` } as CSSProperties /* No type knows tokens. */}
      >
        +{count}
      </button>
      <div
        ref={list}
        popover="auto"
        role="dialog"
        aria-labelledby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: focus goes into the list, which may scroll
        tabIndex={0}
        data-graph-avatar-list=""
      >
        <h2 id={id}>{label}</h2>
        {isOpen && <ul>{renderRows()}</ul>}
      </div>
    </>
  );
}

/** Below the button or, where there is more room, above it; from its start on. */
function placeBy(button: HTMLElement, list: HTMLElement): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isRightToLeft = getComputedStyle(button).direction === 'rtl';
  const isBelow = clientHeight - bottom >= top || clientHeight - bottom > 320;
  Object.assign(list.style, {
    top: isBelow ? `${bottom + GAP}px` : 'auto',
    bottom: isBelow ? 'auto' : `${clientHeight - top + GAP}px`,
    maxHeight: `${(isBelow ? clientHeight - bottom : top) - 3 * GAP}px`,
    left: isRightToLeft ? 'auto' : `max(${GAP}px, min(${left}px, 100vw - var(--ga-list) - ${2 * GAP}px))`,
    right: isRightToLeft
      ? `max(${GAP}px, min(${clientWidth - right}px, 100vw - var(--ga-list) - ${2 * GAP}px))`
      : 'auto',
  });
}

/** In CSS px. */
const GAP = 6;
