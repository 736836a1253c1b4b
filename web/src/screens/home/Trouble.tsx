// Why the programme could not be used: where in it, by number and title, and the server's reason.
import { Show, type Component } from 'solid-js';
import type { Problem } from '../../state';
import { problemText, t } from '../../text/home';
import { whereIs } from './where';

export const Trouble: Component<{ problem: Problem; programme: unknown }> = (props) => {
  const where = () => whereIs(props.problem.path ?? '', props.programme);
  const place = (): string => {
    const { item, poll, field } = where();
    const named = (number: string, title: string | undefined) => (title ? `${number}, «${title}»` : number);
    return [
      item && named(t('itemNumber', { n: item.number }), item.title),
      poll && named(t('pollNumber', { n: poll.number }), poll.title),
      field,
    ]
      .filter(Boolean)
      .join(': ');
  };
  return (
    <div class="home-trouble" role="alert">
      <p class="home-trouble-title">{problemText(props.problem.error)}</p>
      <dl>
        <Show when={place()}>
          <dt>{t('where')}</dt>
          <dd dir="auto">{place()}</dd>
        </Show>
        <Show when={props.problem.detail}>
          <dt>{t('why')}</dt>
          <dd lang="en">{props.problem.detail}</dd>
        </Show>
        <Show when={props.problem.path}>
          <dt>{t('path')}</dt>
          <dd>
            <code>{props.problem.path}</code>
          </dd>
        </Show>
      </dl>
    </div>
  );
};
