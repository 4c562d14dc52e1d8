/** What happens to the page while it times: hidden tabs, timers that come late. Browser only. */

/** A timer is expected this often, in milliseconds. */
const TICK = 100;

export interface Watch {
  /** Whether the tab is hidden now. */
  hidden(): boolean;
  /** Whether it was hidden since this was asked last. */
  wasHidden(): boolean;
  /** Resolves once the tab is seen, or the signal is given. */
  whenVisible(signal: AbortSignal): Promise<void>;
  /** The latest that a timer came while the tab was to be seen, in milliseconds. */
  latestTimer(): number;
  stop(): void;
}

/** Watches from now on whether the page is hidden or its timers come late, until it is stopped. */
export function watchPage(page: Document = document): Watch {
  let hiddenSince = page.visibilityState === 'hidden';
  let latest = 0;
  let expected = performance.now() + TICK;
  // Throttled while hidden: what comes late then says nothing new.
  let seen = !hiddenSince;
  const changed = () => {
    if (page.visibilityState === 'hidden') hiddenSince = true;
    seen = false;
  };
  page.addEventListener('visibilitychange', changed);
  const timer = setInterval(() => {
    const now = performance.now();
    if (seen) latest = Math.max(latest, now - expected);
    seen = page.visibilityState !== 'hidden';
    expected = now + TICK;
  }, TICK);

  return {
    hidden: () => page.visibilityState === 'hidden',
    wasHidden() {
      const was = hiddenSince;
      hiddenSince = page.visibilityState === 'hidden';
      return was;
    },
    whenVisible: (signal) =>
      new Promise((resolve) => {
        const look = () => {
          if (page.visibilityState === 'hidden' && !signal.aborted) return;
          page.removeEventListener('visibilitychange', look);
          signal.removeEventListener('abort', look);
          resolve();
        };
        page.addEventListener('visibilitychange', look);
        signal.addEventListener('abort', look);
        look();
      }),
    latestTimer: () => latest,
    stop() {
      page.removeEventListener('visibilitychange', changed);
      clearInterval(timer);
    },
  };
}
