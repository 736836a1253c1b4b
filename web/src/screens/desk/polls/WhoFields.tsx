// Who answers a question, what is kept of them, and when the room sees it. Anonymous until somebody chooses otherwise.
import { Show, type Component } from 'solid-js';
import { current, organisationsHere, type PollNames } from '../../../state';
import { t } from '../../../text/desk-polls';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import { Disclosure } from '../../../ui/Disclosure';
import { Field } from '../../../ui/Field';
import { useDesk } from '../desk';
import type { Fields } from './PollMaker';

const names: readonly PollNames[] = ['hidden', 'organisation', 'shown'];

export const WhoFields: Component<Fields> = (props) => {
  const { records } = useDesk().live;
  const running = () => (props.draft.poll === undefined ? current(records) : undefined);
  const isAnonymous = () => props.hidden || props.draft.names === 'hidden';
  /** Opened where something is wrong inside, or something stands there. */
  const matters = () =>
    [props.draft.population, props.draft.expected, props.draft.minCell].some((text) => text !== '') ||
    (['population', 'expected', 'minCell'] as const).some((field) => props.fault(field) !== undefined);
  return (
    <>
      <Show when={!props.hidden} fallback={<p class="desk-hint">{t('namesForced')}</p>}>
        <Choice
          label={t('names')}
          shape="list"
          options={names.map((value) => ({ value, label: t(`names_${value}`), hint: t(`namesHint_${value}`) }))}
          value={props.draft.names}
          onChange={(value) => props.write({ names: value })}
        />
      </Show>
      <Choice
        label={t('results')}
        options={[
          { value: 'hidden' as const, label: t('resultsHidden') },
          { value: 'live' as const, label: t('resultsLive') },
        ]}
        value={props.draft.results}
        onChange={(results) => props.write({ results })}
      />
      <Show when={running()}>
        {(now) => (
          <Choice
            label={t('where')}
            options={[
              { value: 'here' as const, label: t('whereHere', { title: now().item.title }) },
              { value: 'day' as const, label: t('whereDay') },
            ]}
            value={props.draft.here ? 'here' : 'day'}
            onChange={(where) => props.write({ here: where === 'here' })}
          />
        )}
      </Show>
      <Disclosure summary={t('more')} open={matters()}>
        <div class="poll-who">
          <Field
            label={t('population')}
            inputmode="numeric"
            value={props.draft.population}
            error={props.fault('population')}
            onInput={(population) => props.write({ population })}
          />
          <Show when={!isAnonymous()} fallback={<p class="desk-hint">{t('expectedHidden')}</p>}>
            <Field
              area
              rows={3}
              label={t('expected')}
              value={props.draft.expected}
              error={props.fault('expected')}
              onInput={(expected) => props.write({ expected })}
            />
            <Show when={organisationsHere(records).length}>
              <Button small onPress={() => props.write({ expected: organisationsHere(records).join('\n') })}>
                {t('expectedHere', { n: organisationsHere(records).length })}
              </Button>
            </Show>
          </Show>
          <Field
            label={t('minCell')}
            hint={t('minCellHint')}
            inputmode="numeric"
            value={props.draft.minCell}
            error={props.fault('minCell')}
            onInput={(minCell) => props.write({ minCell })}
          />
          <Field area label={t('text')} value={props.draft.text} onInput={(text) => props.write({ text })} />
        </div>
      </Disclosure>
    </>
  );
};
