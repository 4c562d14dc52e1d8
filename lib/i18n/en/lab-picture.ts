import type { Widen } from '../widen';

/** How a picture comes in, and which square of it the network gets. */
export const labPicture = {
  arriving: 'Looking at {name}',
  captionMoved:
    '{title}. Credit: {credit} ({licence}). The network sees the square that you chose, {size} × {size} pixels.',
  ownCaptionMoved: '{name}. The network sees the square that you chose, {size} × {size} pixels.',
  crop: {
    open: 'Move the square',
    heading: 'Which square the network sees',
    sliderX: 'The square, from left to right',
    sliderY: 'The square, from top to bottom',
    fromLeft: '{percent} of the way from the left',
    fromTop: '{percent} of the way from the top',
    middle: 'in the middle',
    hint: 'Drag the square, or use the slider. What lies outside it never reaches the network.',
    centre: 'Back to the middle',
    done: 'Done',
  },
  camera: {
    open: 'Camera',
    heading: 'Take a picture',
    private: 'The picture stays on your device. The network sees the bright square.',
    asking: 'Waiting for your permission to use the camera…',
    view: 'What the camera sees',
    choose: 'Which camera',
    numbered: 'Camera {number}',
    take: 'Take the picture',
    cancel: 'Cancel',
    retry: 'Try again',
    fileName: 'Photo from the camera',
    failures: {
      denied:
        'The browser does not let this page use the camera. Allow it in the address bar’s site settings, then try again; or choose a picture file instead.',
      missing: 'No camera was found. Connect one and try again, or choose a picture file instead.',
      busy: 'The camera does not start; another program may be using it. Close that program and try again.',
      other: 'The camera does not start ({reason}). Try again, or choose a picture file instead.',
    },
  },
} as const;

export type LabPicture = Widen<typeof labPicture>;
