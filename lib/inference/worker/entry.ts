/** The worker itself: it joins the driver to the browser. Only lib/inference/client.ts starts it. */
import { decodePicture } from '@/lib/image/decode';
import type { Request } from '../protocol';
import { createDriver } from './driver';

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const answer = createDriver({
  post: (reply, transfer) => self.postMessage(reply, { transfer }),
  decode: decodePicture,
  // A message to oneself is a macrotask without the 4 ms that nested timers cost.
  yieldTask: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
  now: () => performance.now(),
});

self.onmessage = (event: MessageEvent<Request>) => {
  void answer(event.data);
};
