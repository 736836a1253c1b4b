// Plenary, seen from one table: who has the word, when it is ours, and our own points to read from.
import { createMemo, Match, Show, Switch, type Component } from 'solid-js';
import { isHost, presenting, queueOf } from '../../state';
import { to } from '../../text/phone-over';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { ClockOf } from './ClockOf';
import { usePhone } from './phone';
import { PointList } from './Points';
import { Shape, Soon } from './Shape';
import { tableWord } from './words';
import { SharedState, SummaryHead } from './WrapUp';

const OurSummary: Component<{ item: string; large?: boolean }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const some = (): boolean => (live.records.tables[String(phone.table())]?.points ?? 0) > 0;
  const unshared = () =>
    isHost(live) && live.records.summaries[`${props.item}-${phone.table()}`]?.shared === false && some();
  return (
    <section class="phone-card summary" aria-label={t('ourPoints')}>
      <SummaryHead item={props.item} table={phone.table()} />
      <PointList item={props.item} table={phone.table()} large={!!props.large} />
      <SharedState item={props.item} table={phone.table()} quietWhenNot={!some()} />
      <Show when={unshared()}>
        <Button
          kind="main"
          wide
          onPress={() => live.send({ do: 'summary.share', item: props.item, table: phone.table() })}
        >
          {t('shareSummary')}
        </Button>
      </Show>
    </section>
  );
};

export const Plenary: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const records = phone.live.records;
  const queue = createMemo(() => queueOf(records, props.item).map(([, slot]) => slot));
  const mine = () => queue().find((slot) => slot.table === phone.table());
  const now = () => presenting(records);
  const before = (): number => {
    const slot = mine();
    return slot ? queue().filter((other) => other.state === 'waiting' && other.position < slot.position).length : 0;
  };
  const present = (): boolean => mine()?.state === 'presenting';
  const next = (): boolean => mine()?.state === 'waiting' && before() === 0;
  const over = (): boolean =>
    queue().length > 0 && queue().every((slot) => slot.state === 'done' || slot.state === 'skipped');
  const when = (): string => {
    switch (mine()?.state) {
      case 'waiting':
        return before() === 0
          ? t('youAreNextTable')
          : before() === 1
            ? t('oneTableUntil')
            : t('tablesUntil', { n: before() });
      case 'done':
        return over() ? '' : t('youHavePresented');
      case 'skipped':
        return t('skippedTable');
      default:
        return '';
    }
  };
  const Theirs: Component = () => (
    <Show when={!present() && now() && records.summaries[`${props.item}-${now()?.table}`]?.shared}>
      <section class="phone-card summary">
        <SummaryHead item={props.item} table={now()?.table ?? 0} />
        <PointList item={props.item} table={now()?.table ?? 0} />
      </section>
    </Show>
  );
  // Whoever is next looks at their own first.
  return (
    <>
      <Switch>
        <Match when={present()}>
          <div class="phone-present">
            <p class="phone-present-word">
              <Shape filled />
              {t('youPresent')}
            </p>
            <Show when={records.clocks['slot']}>
              {(clock) => <ClockOf clock={clock()} label={t('slotLeft')} shape="bar" />}
            </Show>
          </div>
        </Match>
        <Match when={true}>
          <div class="phone-card phone-presents">
            <Show when={now()} fallback={<p class="phone-lead">{over() ? t('allPresented') : t('nobodyPresents')}</p>}>
              {(slot) => (
                <>
                  <p class="phone-hint">{t('presentsNow')}</p>
                  <p class="phone-lead" dir="auto">
                    {tableWord(slot().table, records.tables[String(slot().table)])}
                  </p>
                  <Show when={records.clocks['slot']}>
                    {(clock) => <ClockOf clock={clock()} label={t('slotLeft')} shape="bar" />}
                  </Show>
                </>
              )}
            </Show>
          </div>
          <Show when={when()}>
            <Show when={next()} fallback={<p class="phone-round-mine">{when()}</p>}>
              <div class="phone-card phone-next-table">
                <Soon words={when()} />
                <p>{to('yourTableNextHint')}</p>
              </div>
            </Show>
          </Show>
        </Match>
      </Switch>
      <Show when={!next()}>
        <Theirs />
      </Show>
      <Show when={mine()}>
        <Show when={!present()}>
          <h2>{t('ourPoints')}</h2>
        </Show>
        <OurSummary item={props.item} large={present()} />
      </Show>
      <Show when={next()}>
        <Theirs />
      </Show>
    </>
  );
};
