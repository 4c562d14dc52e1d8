'use client';
import { type PointerEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Slider } from '@/components/ui/Slider';
import type { LabPicture } from '@/lib/i18n/en/lab-picture';
import { format, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { CENTRE, type CropOptions, type CropPlace, cropShares, freeAxis, planCrop } from '@/lib/image/crop';
import styles from './CropEditor.module.css';
import { CropFrame } from './CropFrame';

export interface CropEditorProps {
  url: string;
  alt: string;
  /** Size of the picture, upright, in its own pixels. */
  width: number;
  height: number;
  /** What the picture on show was computed with. */
  crop: CropOptions;
  /** The square was moved and let go; undefined for the middle. */
  onMove: (place: CropPlace | undefined) => void;
  onDone: () => void;
  /** What stands over the lower edge of the picture's ground. */
  children: ReactNode;
  locale: Locale;
  t: LabPicture['crop'];
}

/** How long the slider rests before what it says holds, in milliseconds: keys come one by one. */
const REST = 250;

/** The whole picture, on which the square that the network sees is moved by pointer, finger or arrow keys. */
export function CropEditor({
  url,
  alt,
  width,
  height,
  crop,
  onMove,
  onDone,
  children,
  locale,
  t,
}: CropEditorProps) {
  const [place, setPlace] = useState(crop.crop ?? CENTRE);
  const surface = useRef<HTMLDivElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  const grip = useRef<{ pointer: number; from: number; place: number }>(undefined);
  const plan = planCrop(width, height, { ...crop, crop: place });
  const axis = freeAxis(plan) ?? 'x';
  const square = cropShares(plan);
  const free = 1 - (axis === 'x' ? square.width : square.height);

  // Pointers move faster than React renders: where the square is now, and where it was when the network last heard.
  const current = useRef(place);
  const settled = useRef(place);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = () => {
    clearTimeout(rest.current);
    const to = current.current;
    if (settled.current.x === to.x && settled.current.y === to.y) return;
    settled.current = to;
    onMove(to.x === CENTRE.x && to.y === CENTRE.y ? undefined : to);
  };
  useEffect(() => () => clearTimeout(rest.current), []);
  useFocusWithin(controls);

  const moveTo = (value: number) => {
    const next = { ...CENTRE, [axis]: Math.min(Math.max(value, 0), 1) };
    current.current = next;
    setPlace(next);
  };
  /** Where the pointer is along the free axis, as a share of the picture. */
  const along = (event: PointerEvent) => {
    const box = surface.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return axis === 'x' ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
  };
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || free <= 0) return;
    const at = along(event);
    const start = axis === 'x' ? square.left : square.top;
    const inside = at >= start && at <= start + (1 - free);
    // Taken outside, the square comes to the pointer first.
    const held = inside ? current.current[axis] : (at - (1 - free) / 2) / free;
    moveTo(held);
    grip.current = { pointer: event.pointerId, from: at, place: current.current[axis] };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    const held = grip.current;
    if (held?.pointer === event.pointerId) moveTo(held.place + (along(event) - held.from) / free);
  };
  const release = (event: PointerEvent) => {
    if (grip.current?.pointer !== event.pointerId) return;
    grip.current = undefined;
    settle();
  };

  const share = place[axis];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes, as the button does; nothing else is taken.
    <div
      className={styles.editor}
      data-testid="crop-editor"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        settle();
        onDone();
      }}
    >
      <div className={styles.ground}>
        {/* The slider below does the same by key, and says where the square is. */}
        <div
          ref={surface}
          className={styles.picture}
          data-axis={axis}
          // A thread of a picture is drawn thicker than it is, so that there is something to take.
          style={{ '--thin': `${(100 * Math.min(width, height)) / Math.max(width, height)}%` }}
          onPointerDown={grab}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={release}
        >
          {/* biome-ignore lint/performance/noImgElement: a static export has no image optimiser, and files are local. */}
          <img className={styles.image} src={url} alt={alt} draggable={false} decoding="sync" />
          <CropFrame square={square} axis={axis} />
        </div>
        {children}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend. */}
      <div ref={controls} className={styles.controls} role="group" aria-label={t.heading}>
        <Slider
          label={axis === 'x' ? t.sliderX : t.sliderY}
          value={Math.round(100 * share)}
          min={0}
          max={100}
          step={1}
          onChange={(value) => {
            moveTo(value / 100);
            clearTimeout(rest.current);
            rest.current = setTimeout(settle, REST);
          }}
          format={(value) =>
            value === 50
              ? t.middle
              : format(axis === 'x' ? t.fromLeft : t.fromTop, {
                  percent: formatPercent(locale, value / 100),
                })
          }
        />
        <div className={styles.row}>
          <p className={styles.hint}>{t.hint}</p>
          <Button
            disabled={share === CENTRE[axis]}
            onClick={() => {
              moveTo(CENTRE[axis]);
              settle();
            }}
          >
            {t.centre}
          </Button>
          <Button
            variant="primary"
            onClick={() => {
              settle();
              onDone();
            }}
          >
            {t.done}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Takes the focus to the first control, and at the end back to where it was. */
function useFocusWithin(controls: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    controls.current?.querySelector('input')?.focus({ preventScroll: true });
    controls.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [controls]);
}
