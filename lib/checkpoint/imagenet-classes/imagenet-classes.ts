/** The languages in which the names are written: the site's locales. */
export type NameLanguage = 'en' | 'zh-Hant';

/** How many classes ILSVRC-2012 has: the outputs of a network trained on ImageNet-1k. */
export const IMAGENET_CLASS_COUNT = 1000;

/** Imported only when asked for: no page needs these names before a reader brings a 1,000-class file. */
const files: Readonly<Record<NameLanguage, () => Promise<{ default: readonly string[] }>>> = {
  en: () => import('./en.json'),
  'zh-Hant': () => import('./zh-Hant.json'),
};

/**
 * The names of the 1,000 ILSVRC-2012 classes in `locale`, in the order of the network's outputs (0 tench …
 * 999 toilet tissue), unique within a language.
 *
 * Order and English: WordNet ids and lemmas as timm 1.0.29 lists them (`timm/data/_info/imagenet_synsets.txt`,
 * `imagenet_synset_to_lemma.txt`). English is a synset's first lemma, or a plainer one, with a gloss in brackets
 * where it could be read as something else ("crane (bird)", "crane (machine)"). Chinese is written for this site, from
 * the synsets' definitions, as Taiwan says it. Where ImageNet's pictures are known to show something other than
 * the definition, Chinese names what they show: 棧橋 pier, 雙桅小帆船 yawl, 紙風車 pinwheel, 杯子 cup, 火鍋 hot pot,
 * 油菜 rapeseed.
 *
 * @throws what `import()` throws when the file cannot be fetched (offline, say).
 */
export async function loadImagenetClasses(locale: NameLanguage): Promise<readonly string[]> {
  return (await files[locale]()).default;
}
