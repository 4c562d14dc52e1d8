import { LOCALE_KEY, THEME_KEY } from './storage';

/**
 * The two scripts that must run before anything is painted, as text for a <script> in <head>. They are constant for a
 * build, so that a Content Security Policy can list their hashes, and old enough in syntax for any browser.
 */

/** Sets the reader's theme, so that the other one never flashes. */
export const themeScript = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.setAttribute('data-theme',t)}catch(e){}`;

/**
 * On "/": goes to the remembered language, else to the first of the browser's that the site speaks, as
 * preferredLocale() in lib/i18n/locales.ts; the query and hash go along. `root` is "/" with the base path.
 */
export function localeScript(root: string): string {
  return (
    `(function(){var l=null;try{l=localStorage.getItem('${LOCALE_KEY}')}catch(e){}` +
    "if(l!=='en'&&l!=='zh-Hant'){l='en';" +
    'var a=navigator.languages||[navigator.language];' +
    "for(var i=0;i<a.length;i++){var p=String(a[i]).toLowerCase().split('-')[0];" +
    "if(p==='zh'){l='zh-Hant';break}if(p==='en')break}}" +
    `location.replace(${JSON.stringify(root)}+l+'/'+location.search+location.hash)})()`
  );
}
