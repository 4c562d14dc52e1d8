/**
 * A script that lets the browser fetch the shipped weights while it still reads the page: the lab's engine asks for them
 * as soon as it is there, and then finds them on the way or in place. Readers who save data get them when they ask.
 * Constant for a build, as every script in a page is, so that the page's policy can list its hash.
 *
 * @param addresses of what the engine will fetch, as it will ask for them
 */
export function preloadScript(addresses: readonly string[]): string {
  return (
    'try{if(!(navigator.connection&&navigator.connection.saveData))' +
    `${JSON.stringify(addresses)}.forEach(function(a){var l=document.createElement('link');` +
    // Low: the page's own scripts go first. The mode is that of the engine's fetch, or it would be fetched twice.
    "l.rel='preload';l.as='fetch';l.crossOrigin='anonymous';l.setAttribute('fetchpriority','low');" +
    'l.href=a;document.head.appendChild(l)})}catch(e){}'
  );
}
