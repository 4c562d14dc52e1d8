import 'katex/dist/katex.min.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/components/chrome/metadata';
import { CheckSpecimen } from '@/components/design/CheckSpecimen';
import { ControlSpecimen } from '@/components/design/ControlSpecimen';
import { DataSpecimen } from '@/components/design/DataSpecimen';
import { GridSpecimen } from '@/components/design/GridSpecimen';
import { MapSpecimen } from '@/components/design/MapSpecimen';
import { NoticeSpecimen } from '@/components/design/NoticeSpecimen';
import { PlayerSpecimen } from '@/components/design/PlayerSpecimen';
import { RoleSpecimen } from '@/components/design/RoleSpecimen';
import { Section } from '@/components/design/Section';
import { SlotSpecimen } from '@/components/design/SlotSpecimen';
import { ThemePair } from '@/components/design/ThemePair';
import { TypeSpecimen } from '@/components/design/TypeSpecimen';
import { WalkSpecimen } from '@/components/design/WalkSpecimen';
import { buildFormula } from '@/components/formula/build-formula';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale } from '@/lib/i18n/locales';
import styles from './page.module.css';

export async function generateMetadata({ params }: PageProps<'/[locale]/design'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = getDictionary(locale).design;
  return pageMetadata({ locale, path: '/design/', title, description });
}

/** The walk as one formula, and its product with live numbers. */
const WALK =
  '\\tensorAs{output}{U w}{y} = \\tensor{input}{U}\\,\\tensor{weights}{w}, \\qquad \\tensor{output}{Y} = \\operatorname{fold}(\\tensorAs{output}{U w}{y})';
const PRODUCT =
  '\\tensorAs{output}{U w}{y}_{\\slot{row}{1}} = \\sum_k \\tensor{input}{U}_{\\slot{row}{1}k}\\,\\tensor{weights}{w}_k = \\slot{terms}{0} = \\slot{result}{5}';

export default async function DesignPage({ params }: PageProps<'/[locale]/design'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { design, figure, walk } = getDictionary(locale);
  return (
    <div className={styles.page}>
      <header className={styles.opening}>
        <h1>{design.title}</h1>
        <p className={styles.lead}>{design.lead}</p>
      </header>
      <Section title={design.type.title} note={design.type.note}>
        <TypeSpecimen locale={locale} words={design.type} />
      </Section>
      <Section title={design.roles.title} note={design.roles.note}>
        <RoleSpecimen words={design.roles} />
      </Section>
      <Section title={design.slots.title} note={design.slots.note}>
        <SlotSpecimen words={design.slots} />
      </Section>
      <Section title={design.grids.title} note={design.grids.note}>
        <GridSpecimen locale={locale} words={design.grids} grid={figure.matrix} />
      </Section>
      <Section title={design.maps.title} note={design.maps.note}>
        <MapSpecimen locale={locale} words={design.maps} />
      </Section>
      <Section title={design.player.title} note={design.player.note}>
        <PlayerSpecimen locale={locale} words={design.player} figure={figure} />
      </Section>
      <Section title={design.walk.title} note={design.walk.note}>
        <WalkSpecimen
          locale={locale}
          words={design.walk}
          walk={walk}
          figure={figure}
          formula={buildFormula(WALK)}
          numbers={buildFormula(PRODUCT)}
        />
      </Section>
      <Section title={design.check.title} note={design.check.note}>
        <CheckSpecimen words={design.check} check={walk.check} />
      </Section>
      <Section title={design.controls.title}>
        <ControlSpecimen locale={locale} words={design.controls} />
      </Section>
      <Section title={design.notices.title}>
        <NoticeSpecimen words={design.notices} />
      </Section>
      <Section title={design.data.title}>
        <DataSpecimen locale={locale} words={design.data} />
      </Section>
      <section className={styles.themes}>
        <h2>{design.themes.title}</h2>
        <p className={styles.note}>{design.themes.note}</p>
      </section>
      <div className={styles.pair}>
        <ThemePair words={design.themes}>
          {() => (
            <>
              <RoleSpecimen words={design.roles} />
              <GridSpecimen locale={locale} words={design.grids} grid={figure.matrix} />
              <ControlSpecimen locale={locale} words={design.controls} />
              <NoticeSpecimen words={design.notices} />
              <DataSpecimen locale={locale} words={design.data} />
              <MapSpecimen locale={locale} words={design.maps} />
            </>
          )}
        </ThemePair>
      </div>
    </div>
  );
}
