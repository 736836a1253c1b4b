// A programme in, three links out. What the server refuses is shown with the place in the programme and the reason.
import { createSignal, For, Show, type Component } from 'solid-js';
import { create, RequestFailed } from '../../state/access';
import type { Created, Problem } from '../../state';
import { t } from '../../text/home';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { Field } from '../../ui/Field';

/** A link that can be read, opened and copied; where the clipboard is closed it is selected instead. */
const Link: Component<{ title: string; hint: string; url: string }> = (props) => {
  const [copied, setCopied] = createSignal(false);
  let address: HTMLInputElement | undefined;
  const copy = async (): Promise<void> => {
    address?.select();
    try {
      await navigator.clipboard.writeText(props.url);
      setCopied(true);
    } catch {
      // Over plain http there is no clipboard: the address stands selected, ready for the person's own copy.
    }
  };
  return (
    <li class="home-link">
      <div>
        <h3>{props.title}</h3>
        <p class="home-hint">{props.hint}</p>
      </div>
      <input class="field-input" readonly aria-label={props.title} value={props.url} ref={(made) => (address = made)} />
      <div class="home-pair">
        <a class="button" href={props.url} target="_blank" rel="noopener">
          {t('open')}
        </a>
        <Button onPress={() => void copy()}>{copied() ? `✓ ${t('copied')}` : t('copy')}</Button>
      </div>
    </li>
  );
};

const Made: Component<{ made: Created; onAnother: () => void }> = (props) => {
  const url = (link: string): string => new URL(link, location.origin).href;
  const links = () => [
    { title: t('desk'), hint: t('deskHint'), url: url(props.made.links.desk) },
    { title: t('stage'), hint: t('stageHint'), url: url(props.made.links.stage) },
    { title: t('phone'), hint: t('phoneHint'), url: url(props.made.links.phone) },
  ];
  return (
    <section class="home-made" role="status">
      <h2>{t('made')}</h2>
      <p class="home-code">{props.made.code}</p>
      <p>{t('madeLead')}</p>
      <ul class="home-links">
        <For each={links()}>{(link) => <Link {...link} />}</For>
      </ul>
      <Button kind="quiet" onPress={() => props.onAnother()}>
        {t('another')}
      </Button>
    </section>
  );
};

const Trouble: Component<{ problem: Problem }> = (props) => (
  <div class="home-trouble" role="alert">
    <p class="home-trouble-title">{t('problem')}</p>
    <dl>
      <Show when={props.problem.path}>
        <dt>{t('where')}</dt>
        <dd>
          <code>{props.problem.path}</code>
        </dd>
      </Show>
      <dt>{t('why')}</dt>
      <dd>
        {props.problem.error}
        <Show when={props.problem.detail}>: {props.problem.detail}</Show>
      </dd>
    </dl>
  </div>
);

export const Maker: Component = () => {
  const [text, setText] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Problem | string>();
  const [made, setMade] = createSignal<Created>();

  const make = async (): Promise<void> => {
    setTrouble();
    let programme: unknown;
    try {
      programme = JSON.parse(text());
    } catch (error) {
      setTrouble(t('notJson', { why: error instanceof Error ? error.message : '' }));
      return;
    }
    setBusy(true);
    try {
      setMade(await create(programme));
    } catch (error) {
      const failed = error instanceof RequestFailed ? error : new RequestFailed(0, 'offline');
      setTrouble(failed.status === 0 ? t('offline') : failed.status === 503 ? t('full') : failed.problem);
    } finally {
      setBusy(false);
    }
  };
  const read = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file) setText(await file.text());
  };

  return (
    <Show
      when={made()}
      fallback={
        <Disclosure summary={<h2>{t('make')}</h2>}>
          <form
            class="home-make"
            novalidate
            onSubmit={(event) => {
              event.preventDefault();
              void make();
            }}
          >
            <p>{t('makeLead')}</p>
            <label class="button home-file">
              {t('file')}
              <input
                class="visually-hidden"
                type="file"
                accept=".json,application/json"
                onChange={(event) => void read(event.currentTarget.files)}
              />
            </label>
            <Field area rows={6} label={t('programme')} value={text()} onInput={setText} />
            <Show when={trouble()}>
              {(what) => {
                const said = what();
                return typeof said === 'string' ? (
                  <p class="home-trouble" role="alert">
                    {said}
                  </p>
                ) : (
                  <Trouble problem={said} />
                );
              }}
            </Show>
            <Button kind="main" type="submit" wide disabled={busy() || text().trim() === ''}>
              {busy() ? t('creating') : t('create')}
            </Button>
          </form>
        </Disclosure>
      }
    >
      {(what) => (
        <Made
          made={what()}
          onAnother={() => {
            setMade();
            setText('');
          }}
        />
      )}
    </Show>
  );
};
