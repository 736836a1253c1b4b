// Taking a seat: what this is, who you are if you like, and one button. Nothing is asked that is not needed to sit down.
import { createSignal, onMount, Match, Show, Switch, type Component } from 'solid-js';
import { dialAhead, facts, join, RequestFailed } from '../../state/access';
import type { Facts, Joined } from '../../state';
import { t } from '../../text/phone';
import { Button } from '../../ui/Button';
import { Choice, type Option } from '../../ui/Choice';
import { codePoints, Field } from '../../ui/Field';
import { JoinPrivacy } from './JoinPrivacy';
import { LanguageChoice } from './LanguageChoice';
import { remember, remembered } from './memory';
import { freeWord, lineMax, nameMax, tableWord } from './words';

type Wish = 'link' | 'find' | 'pick';

const Form: Component<{ facts: Facts; table?: number | undefined; onJoined: (joined: Joined) => void }> = (props) => {
  const [name, setName] = createSignal(remembered('name') ?? '');
  const [from, setFrom] = createSignal(remembered('organisation') ?? '');
  const linked = () => props.facts.tables.find((table) => table.number === props.table);
  const linkedFull = (): boolean => {
    const table = linked();
    return table !== undefined && table.taken >= table.capacity;
  };
  const [wish, setWish] = createSignal<Wish>(linked() && !linkedFull() ? 'link' : 'find');
  const [picked, setPicked] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [trouble, setTrouble] = createSignal('');
  const wishes = (): Option<Wish>[] => {
    const own = linked();
    return [
      ...(own && !linkedFull()
        ? [
            {
              value: 'link' as const,
              label: tableWord(own.number, { ...own, turn: 0, turns: 0, points: 0, shared: false }),
              hint: t('tableFromLinkHint'),
            },
          ]
        : []),
      { value: 'find', label: t('tableFind') },
      { value: 'pick', label: t('tablePick') },
    ];
  };
  const tables = () =>
    props.facts.tables.map((table) => ({
      value: String(table.number),
      label: t('table', { n: table.number }),
      hint: [table.name, freeWord(table)].filter(Boolean).join(' · '),
      disabled: table.taken >= table.capacity,
    }));
  const table = (): number | undefined => {
    if (wish() === 'link') return linked()?.number;
    return wish() === 'pick' && picked() !== undefined ? Number(picked()) : undefined;
  };
  const nameTooLong = (): boolean => codePoints(name().trim()) > nameMax;
  const fromTooLong = (): boolean => codePoints(from().trim()) > lineMax;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy() || nameTooLong() || fromTooLong()) return;
    setBusy(true);
    setTrouble('');
    const [who, where, seat] = [name().trim(), from().trim(), table()];
    dialAhead(props.facts.code);
    try {
      const joined = await join(props.facts.code, {
        ...(who && { name: who }),
        ...(where && { organisation: where }),
        ...(seat !== undefined && { table: seat }),
      });
      remember('name', who);
      remember('organisation', where);
      props.onJoined(joined);
    } catch (error) {
      setTrouble(words(error));
      if (error instanceof RequestFailed && error.error === 'table_full') setWish('find');
      setBusy(false);
    }
  };
  const words = (error: unknown): string => {
    if (!(error instanceof RequestFailed) || error.status === 0) return `${t('noContact')} ${t('noContactHint')}`;
    if (error.error === 'table_full') return t('refusedTableFull');
    if (error.error === 'locked') return t('refusedLocked');
    if (error.error === 'bad_text') return t('refusedBadText');
    if (error.error === 'ended') return t('refusedEnded');
    if (error.error === 'too_many') return t('refusedTooMany');
    return error.status === 503 ? t('refusedStorage') : error.status === 429 ? t('tooManyTries') : t('refusedInvalid');
  };

  return (
    <form class="join-form" onSubmit={(event) => void submit(event)} novalidate>
      <Field
        label={t('yourName')}
        hint={t('nameHint')}
        value={name()}
        onInput={setName}
        max={nameMax}
        error={nameTooLong() ? t('tooLongName') : undefined}
        autocomplete="name"
        autocapitalize="words"
        spellcheck={false}
      />
      <Field
        label={t('organisation')}
        hint={t('organisationHint')}
        value={from()}
        onInput={setFrom}
        max={lineMax}
        error={fromTooLong() ? t('tooLongLine') : undefined}
        suggestions={props.facts.organisations}
        autocomplete="organization"
      />
      <Show when={linkedFull()}>
        <p class="phone-hint">{t('linkTableFull', { n: props.table ?? 0 })}</p>
      </Show>
      <Choice label={t('tableChoice')} shape="list" options={wishes()} value={wish()} onChange={setWish} />
      <Show when={wish() === 'pick'}>
        <Choice
          label={t('tablePick')}
          hideLabel
          shape="grid"
          options={tables()}
          value={picked()}
          onChange={setPicked}
        />
      </Show>
      <div class="join-go">
        <Show when={trouble()}>
          <p class="join-trouble" role="alert">
            {trouble()}
          </p>
        </Show>
        <Button
          kind="main"
          type="submit"
          wide
          disabled={busy() || nameTooLong() || fromTooLong() || (wish() === 'pick' && picked() === undefined)}
        >
          {busy() ? t('joining') : t('joinNow')}
        </Button>
        <JoinPrivacy facts={props.facts} />
      </div>
    </form>
  );
};

export const Join: Component<{
  code: string;
  table?: number | undefined;
  onFacts: (facts: Facts) => void;
  onJoined: (joined: Joined) => void;
  /** From a table's printed code: a photo of its cloth, without taking a seat. */
  onPhoto?: (() => Promise<void>) | undefined;
}> = (props) => {
  const [known, setKnown] = createSignal<Facts>();
  const [failed, setFailed] = createSignal<RequestFailed>();
  const [asking, setAsking] = createSignal(false);
  const ask = async (): Promise<void> => {
    setAsking(true);
    try {
      const found = await facts(props.code);
      props.onFacts(found);
      setKnown(found);
    } catch (error) {
      setFailed(error instanceof RequestFailed ? error : new RequestFailed(0, 'offline'));
    }
    setAsking(false);
  };
  onMount(() => void ask());
  const unknown = (): boolean => failed()?.status === 404;
  return (
    <main class="join">
      <Switch fallback={<p class="phone-lead">{t('loading')}</p>}>
        <Match when={known()?.ended}>
          <h1>{known()?.title}</h1>
          <p class="phone-lead">{t('alreadyEnded')}</p>
        </Match>
        <Match when={known()}>
          {(workshop) => (
            <>
              <header class="join-head">
                <p class="join-welcome">{t('joinTitle')}</p>
                <h1 dir="auto">{workshop().title}</h1>
                <p class="phone-hint" dir="auto">
                  {workshop().organisers.join(' · ')}
                </p>
              </header>
              <Form facts={workshop()} table={props.table} onJoined={(joined) => props.onJoined(joined)} />
              <Show when={props.onPhoto}>
                {(photo) => (
                  <Button wide onPress={() => void photo()().catch(() => undefined)}>
                    {t('onlyPhoto')}
                  </Button>
                )}
              </Show>
              <LanguageChoice />
            </>
          )}
        </Match>
        <Match when={failed()}>
          <h1>
            {unknown()
              ? t('unknownCode', { code: props.code })
              : failed()?.status === 429
                ? t('tooManyTries')
                : t('noContact')}
          </h1>
          <p>{unknown() ? t('unknownCodeHint') : t('noContactHint')}</p>
          <Show
            when={unknown()}
            fallback={
              <Button kind="main" wide disabled={asking()} onPress={() => void ask()}>
                {t('tryAgain')}
              </Button>
            }
          >
            <a class="button button-main button-wide" href="/">
              {t('otherCode')}
            </a>
          </Show>
        </Match>
      </Switch>
    </main>
  );
};
