/** The timing worker itself: it joins the driver to the browser. */
import type { TimingRequest } from '../../timing/protocol';
import { createTimingDriver } from './driver';

const answer = createTimingDriver({
  post: (reply) => self.postMessage(reply),
  now: () => performance.now(),
  fetched: () =>
    performance
      .getEntriesByType('resource')
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
});

self.onmessage = (event: MessageEvent<TimingRequest>) => {
  void answer(event.data);
};
