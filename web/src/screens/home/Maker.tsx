// A programme in, a workshop out. What the server refuses is shown with the place in the programme and the reason; the text stays.
// Elsewhere than on its own machine the server asks for the creator's key: it is asked for then, and is kept in its field only.
import { createSignal, Show, type Component } from 'solid-js';
import { create, RequestFailed } from '../../state/access';
import type { Created, Problem } from '../../state';
import { t } from '../../text/home';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { Field } from '../../ui/Field';
import { k } from '../../text/creator-key';
import { Trouble } from './Trouble';

interface Refused {
  problem: Problem;
  programme: unknown;
}

export const Maker: Component<{ onMade: (made: Created) => void }> = (props) => {
  const [text, setText] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [said, setSaid] = createSignal('');
  const [refused, setRefused] = createSignal<Refused>();
  const [asksForKey, setAsksForKey] = createSignal(false);
  const [key, setKey] = createSignal('');
  const [keySaid, setKeySaid] = createSignal<string>();

  /** What the server says of the key; anything else is the programme's. */
  const aboutKey = (failed: RequestFailed): boolean => {
    if (failed.status === 429) setKeySaid(k('tooMany'));
    else if (failed.status === 401) setKeySaid(failed.error === 'wrong_key' ? k('wrong') : undefined);
    else return false;
    setAsksForKey(true);
    return true;
  };
  const make = async (): Promise<void> => {
    setSaid('');
    setRefused();
    setKeySaid();
    let programme: unknown;
    try {
      programme = JSON.parse(text());
    } catch (error) {
      setSaid(t('notJson', { why: error instanceof Error ? error.message : '' }));
      return;
    }
    setBusy(true);
    try {
      props.onMade(await create(programme, key().trim()));
    } catch (error) {
      const failed = error instanceof RequestFailed ? error : new RequestFailed(0, 'offline');
      if (aboutKey(failed)) return;
      if (failed.status === 0) setSaid(t('offline'));
      else if (failed.status === 503) setSaid(t('full'));
      else setRefused({ problem: failed.problem, programme });
    } finally {
      setBusy(false);
    }
  };
  const read = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file) setText(await file.text());
  };

  return (
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
        <Field area rows={6} label={t('programme')} value={text()} onInput={setText} spellcheck={false} />
        <Show when={asksForKey()}>
          <Field
            label={k('label')}
            hint={k('hint')}
            value={key()}
            onInput={(text) => {
              setKey(text);
              setKeySaid();
            }}
            error={keySaid()}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            ref={(element) => queueMicrotask(() => element.focus())}
          />
        </Show>
        <Show when={said()}>
          <p class="home-trouble" role="alert">
            {said()}
          </p>
        </Show>
        <Show when={refused()}>{(what) => <Trouble problem={what().problem} programme={what().programme} />}</Show>
        <Button kind="main" type="submit" wide disabled={busy() || text().trim() === ''}>
          {busy() ? t('creating') : t('create')}
        </Button>
      </form>
    </Disclosure>
  );
};
