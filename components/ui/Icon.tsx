import type { ReactNode } from 'react';

export type IconName =
  | 'info'
  | 'warning'
  | 'error'
  | 'close'
  | 'first'
  | 'previous'
  | 'play'
  | 'pause'
  | 'next'
  | 'last'
  | 'system'
  | 'light'
  | 'dark';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' } as const;
const solid = { fill: 'currentColor' } as const;

const SHAPES: Readonly<Record<IconName, ReactNode>> = {
  info: <path {...stroke} d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 7.2v4M8 4.6v.2" />,
  warning: <path {...stroke} strokeLinejoin="round" d="M8 1.8l6.6 12H1.4zM8 6.2v3.6M8 11.7v.2" />,
  error: (
    <path
      {...stroke}
      strokeLinejoin="round"
      d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.6v4M8 11.1v.2"
    />
  ),
  close: <path {...stroke} d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  first: <path {...solid} d="M3 3h1.6v10H3zM13 3v10L5.6 8z" />,
  previous: <path {...stroke} strokeLinejoin="round" d="M10 3L5 8l5 5" />,
  play: <path {...solid} d="M4 2.5v11l9.5-5.5z" />,
  pause: <path {...solid} d="M4 3h2.8v10H4zM9.2 3H12v10H9.2z" />,
  next: <path {...stroke} strokeLinejoin="round" d="M6 3l5 5-5 5" />,
  last: <path {...solid} d="M11.4 3H13v10h-1.6zM3 3v10l7.4-5z" />,
  system: (
    <>
      <circle {...stroke} cx="8" cy="8" r="5.5" />
      <path {...solid} d="M8 2.5a5.5 5.5 0 0 1 0 11z" />
    </>
  ),
  light: (
    <>
      <circle {...stroke} cx="8" cy="8" r="3" />
      <path
        {...stroke}
        d="M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1"
      />
    </>
  ),
  dark: (
    <path {...stroke} strokeLinejoin="round" d="M13.2 9.9A5.8 5.8 0 0 1 6.1 2.8a5.8 5.8 0 1 0 7.1 7.1z" />
  ),
};

/** A 16 px icon in the colour of its text. Decorative: what it means must stand beside it or in an `aria-label`. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
