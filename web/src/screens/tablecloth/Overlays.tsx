// What the facilitator lays over every screen, and messages: it covers the cloth, and nothing under it can be pressed meanwhile.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { workshop } from '../../state/day';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { useCloth } from './cloth';

export const overlayOf = (r: ReturnType<typeof useCloth>['r']) => {
  const day = workshop(r);
  return day?.ended_at === undefined ? day?.overlay : undefined;
};

export const Overlays: Component = () => {
  const { r } = useCloth();
  const quote = () => r.items[workshop(r)?.overlay_item ?? ''];
  return (
    <Show when={overlayOf(r)}>
      {(overlay) => (
        <div class="tc-overlay" data-overlay={overlay()} role="alert">
          <Show when={overlay() === 'attention'}>
            <p class="tc-overlay-word">{t('attention')}</p>
            <p class="tc-overlay-lead">{t('attentionLead')}</p>
          </Show>
          <Show when={overlay() === 'blackout'}>
            <p class="visually-hidden">{t('attention')}</p>
          </Show>
          <Show when={overlay() === 'rules'}>
            <h2>{t('rules')}</h2>
            <RuleList />
          </Show>
          <Show when={overlay() === 'quote' && quote()}>
            {(item) => (
              <>
                <blockquote dir="auto">«{(item().text ?? item().title).replace(/^«|»$/g, '')}»</blockquote>
                <p>{[item().role, item().organisation].filter(Boolean).join(', ')}</p>
              </>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
};

export const RuleList: Component = () => {
  const { r } = useCloth();
  const rules = () => workshop(r)?.ground_rules ?? [];
  return (
    <Show when={rules().length > 0} fallback={<p>{t('noRules')}</p>}>
      <ol class="tc-rules">
        <For each={rules()}>{(rule) => <li dir="auto">{rule}</li>}</For>
      </ol>
    </Show>
  );
};

/** The latest message that has not been put away here. */
export const Messages: Component = () => {
  const { r, table } = useCloth();
  const [away, setAway] = createSignal<ReadonlySet<string>>(new Set());
  const latest = createMemo(() =>
    Object.entries(r.messages)
      .filter(([id, one]) => (one.table === undefined || one.table === table) && !away().has(id))
      .sort(([, a], [, b]) => b.sent_at - a.sent_at)
      .at(0),
  );
  return (
    <div class="tc-messages" role="status">
      <Show when={latest()}>
        {(one) => (
          <div class="tc-message">
            <p dir="auto">
              <strong>{t('message')}: </strong>
              {one()[1].text}
            </p>
            <Button small onPress={() => setAway((before) => new Set([...before, one()[0]]))}>
              {t('dismiss')}
            </Button>
          </div>
        )}
      </Show>
    </div>
  );
};
