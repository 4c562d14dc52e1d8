import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { InlineScript } from '@/components/chrome/InlineScript';
import { pageMetadata } from '@/components/chrome/metadata';
import { Lab } from '@/components/lab/Lab';
import { preloadScript } from '@/components/lab/preload-weights';
import type { LabSample } from '@/components/lab/types';
import { parseManifest } from '@/lib/checkpoint/manifest';
import { SHIPPED_MANIFEST } from '@/lib/checkpoint/shipped';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { withBasePath } from '@/lib/i18n/paths';
import { SAMPLES } from '@/lib/image/samples';
import project from '@/package.json';
import manifest from '@/public/models/mobilevit-xxs-imagenette/manifest.json';
import styles from './page.module.css';

export async function generateMetadata({ params }: PageProps<'/[locale]/lab'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { lab } = getDictionary(locale);
  return pageMetadata({ locale, path: '/lab/', title: lab.metaTitle, description: lab.metaDescription });
}

export default async function LabPage({ params }: PageProps<'/[locale]/lab'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { lab, failures, ...words } = getDictionary(locale);
  const { labPicture, labStrip, labChannels, labField, labXray, labAblation, labExport, checkpoints } = words;
  const shipped = parseManifest(manifest);
  return (
    <div className={styles.page} data-wide>
      <InlineScript
        source={preloadScript([SHIPPED_MANIFEST, besideManifest(shipped.packed.file)].map(withBasePath))}
      />
      <header className={styles.header}>
        <h1>{lab.title}</h1>
        <p>{lab.lead}</p>
      </header>
      <Lab
        locale={locale}
        samples={samplesFor(locale)}
        shipped={shipped}
        versions={VERSIONS}
        t={lab}
        words={{ labPicture, labStrip, labChannels, labField, labXray, labAblation, labExport, checkpoints }}
        failures={failures}
      />
    </div>
  );
}

/** Address of a file in the manifest's folder, below the site's base. */
const besideManifest = (file: string): string => SHIPPED_MANIFEST.replace(/[^/]+$/, file);

const VERSIONS = {
  site: project.version,
  tfjs: Object.fromEntries(
    Object.entries(project.dependencies).filter(([name]) => name.startsWith('@tensorflow/')),
  ),
};

function samplesFor(locale: Locale): LabSample[] {
  const language = locale === 'en' ? 'en' : 'zh';
  return SAMPLES.map(({ id, file, thumb, title, alt, credit, licence, source }) => ({
    id,
    url: withBasePath(`/samples/${file}`),
    thumb: withBasePath(`/samples/${thumb}`),
    title: title[language],
    alt: alt[language],
    credit: credit[language],
    licence,
    source,
  }));
}
