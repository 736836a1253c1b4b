// What is kept about whoever joins, in six sentences: who answers for it, what, for how long, and how it goes away.
import { For, type Component } from 'solid-js';
import { t } from '../../text/privacy';

export interface Keeping {
  organisers: readonly string[];
  days: number;
}

export const PrivacyNotice: Component<Keeping> = (props) => {
  const lines = (): string[] => [
    props.organisers.length ? t('who', { organisers: props.organisers.join(', ') }) : t('whoUnknown'),
    t('what'),
    t('seen'),
    props.days === 1 ? t('day') : t('days', { days: props.days }),
    t('how'),
    t('not'),
    t('here'),
  ];
  return (
    <section class="phone-card" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <For each={lines()}>{(line) => <p dir="auto">{line}</p>}</For>
    </section>
  );
};
