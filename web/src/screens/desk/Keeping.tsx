// How long everything is kept, a warning in the last week, and deleting all of it now, for which the code is typed once more.
import { createSignal, Show, type Component } from 'solid-js';
import { code, RequestFailed, workshop } from '../../state';
import { dateWord, goesSoon, keptUntil, retentionDays } from '../../state/kept';
import { requestText } from '../../text/common';
import { language } from '../../text/define';
import { t } from '../../text/desk-keeping';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useDesk, type Desk } from './desk';

const failed = (desk: Desk, error: unknown): void => {
  const why = requestText(error instanceof RequestFailed ? error : { status: 0, error: 'offline' });
  desk.say({ text: t('failed', { why }), tone: 'trouble' });
};

function dateOf(desk: Desk): string | undefined {
  const until = keptUntil(desk.live.records);
  return until === undefined ? undefined : dateWord(until, workshop(desk.live.records)?.timezone ?? 'UTC', language());
}

export const Keeping: Component = () => {
  const desk = useDesk();
  const [asking, setAsking] = createSignal(false);
  const days = () => retentionDays(desk.live.records);
  return (
    <section class="more-part">
      <h3>{t('title')}</h3>
      <p>
        <Show when={dateOf(desk)} fallback={days() === 1 ? t('dayAfter') : t('daysAfter', { days: days() })}>
          {(date) => t('on', { date: date() })}
        </Show>
      </p>
      <Show when={desk.leads() && desk.keeping}>
        {(keeping) => (
          <Show
            when={asking()}
            fallback={
              <Button kind="danger" onPress={() => setAsking(true)}>
                {t('delete')} …
              </Button>
            }
          >
            <Deleting onDelete={(typed) => keeping().delete(typed)} onClose={() => setAsking(false)} />
          </Show>
        )}
      </Show>
    </section>
  );
};

const Deleting: Component<{ onDelete: (typed: string) => Promise<void>; onClose: () => void }> = (props) => {
  const desk = useDesk();
  const [typed, setTyped] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const right = (): boolean => typed().trim().toLowerCase() === code(desk.live.records);
  const run = async (): Promise<void> => {
    if (!right() || busy()) return;
    setBusy(true);
    try {
      await props.onDelete(typed().trim().toLowerCase()); // the line then closes, and says so
    } catch (error) {
      failed(desk, error);
      setBusy(false);
    }
  };
  return (
    <div class="more-part" role="group" aria-label={t('deleteTitle')}>
      <h4>{t('deleteTitle')}</h4>
      <p>{t('deleteWhat')}</p>
      <p>{t('deleteExport')}</p>
      <Field
        label={t('typeCode', { code: (code(desk.live.records) ?? '').toUpperCase() })}
        value={typed()}
        onInput={setTyped}
        onSubmit={() => void run()}
        autocapitalize="characters"
        spellcheck={false}
      />
      <div class="report-ways">
        <Button onPress={() => props.onClose()}>{t('cancel')}</Button>
        <Button kind="danger" busy={busy()} disabled={!right()} onPress={() => void run()}>
          {t('deleteNow')}
        </Button>
      </div>
    </div>
  );
};

/** When the day is over and soon gone: the date, and what to do before. */
export const GoesSoon: Component = () => {
  const desk = useDesk();
  return (
    <Show when={goesSoon(desk.live.records, desk.live.now()) && dateOf(desk)}>
      {(date) => (
        <div class="goes-soon" role="note">
          <strong>{t('soon', { date: date() })}</strong>
          <p>{t('soonHint')}</p>
        </div>
      )}
    </Show>
  );
};

/** All about one person, on their request. */
export const ErasePerson: Component<{ name: string; person: string | undefined; onClose: () => void }> = (props) => {
  const desk = useDesk();
  const ask = (person: string): void => {
    props.onClose();
    desk.ask({
      title: t('eraseTitle', { name: props.name }),
      text: [t('eraseWhat'), t('eraseKept')],
      act: t('eraseNow'),
      danger: true,
      run: () =>
        void desk.keeping?.erase(person).then(
          () => desk.say({ text: t('erased') }),
          (error: unknown) => failed(desk, error),
        ),
    });
  };
  return (
    <Show when={desk.leads() && desk.keeping && props.person}>
      {(person) => (
        <Button wide kind="danger" onPress={() => ask(person())}>
          {t('erase')}
        </Button>
      )}
    </Show>
  );
};
