// The workshop is made: its code, and the three links. The desk's comes first: it is the only one that cannot be found again.
import { For, type Component } from 'solid-js';
import type { Created } from '../../state';
import { t } from '../../text/home';
import { Button } from '../../ui/Button';
import { CopyField } from '../../ui/CopyField';

interface Link {
  title: string;
  hint: string;
  url: string;
  open: string;
  main?: boolean;
}

const LinkCard: Component<Link> = (props) => (
  <li class="home-link">
    <div>
      <h3>{props.title}</h3>
      <p class="home-hint">{props.hint}</p>
    </div>
    <CopyField
      label={t('address')}
      value={props.url}
      copy={t('copy')}
      copied={t('copied')}
      failed={t('copyFailed')}
      copyLabel={t('copyWhat', { what: props.title })}
    />
    <a
      class="button button-wide"
      classList={{ 'button-main': !!props.main }}
      href={props.url}
      target="_blank"
      rel="noopener"
    >
      {props.open}
    </a>
  </li>
);

export const Made: Component<{ made: Created; onAnother: () => void }> = (props) => {
  const url = (link: string): string => new URL(link, location.origin).href;
  const links = (): Link[] => [
    { title: t('desk'), hint: t('deskHint'), url: url(props.made.links.desk), open: t('openDesk'), main: true },
    { title: t('stage'), hint: t('stageHint'), url: url(props.made.links.stage), open: t('openStage') },
    { title: t('phone'), hint: t('phoneHint'), url: url(props.made.links.phone), open: t('openPhone') },
  ];
  return (
    <section class="home-made">
      <div role="status">
        <h2>{t('made')}</h2>
        <p class="home-code">{props.made.code}</p>
        <p>{t('madeLead')}</p>
      </div>
      <ul class="home-links">
        <For each={links()}>{(link) => <LinkCard {...link} />}</For>
      </ul>
      <Button kind="quiet" onPress={() => props.onAnother()}>
        {t('another')}
      </Button>
    </section>
  );
};
