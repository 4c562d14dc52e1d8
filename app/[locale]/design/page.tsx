import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/components/chrome/metadata';
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
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale } from '@/lib/i18n/locales';
import styles from './page.module.css';

export async function generateMetadata({ params }: PageProps<'/[locale]/design'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = getDictionary(locale).design;
  return pageMetadata({ locale, path: '/design/', title, description });
}

export default async function DesignPage({ params }: PageProps<'/[locale]/design'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { design, figure } = getDictionary(locale);
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
