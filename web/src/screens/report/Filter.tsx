// The one filter: to whom. It is a row of links, so that "everything addressed to the national authorities" can be sent to them.
import { For, type Component } from 'solid-js';
import { t } from '../../text/report';

export interface Addressee {
  id: string;
  name: string;
}

/** The address of the report with this filter, or of all of it. */
export const filterHref = (to: string | undefined): string =>
  to === undefined ? location.pathname : `?to=${encodeURIComponent(to)}`;

export const filterIn = (search: string): string | undefined => new URLSearchParams(search).get('to') ?? undefined;

export const Filter: Component<{
  addressees: Addressee[];
  to: string | undefined;
  hrefOf: (to: string | undefined) => string;
  onTo: (to: string | undefined) => void;
}> = (props) => {
  const choices = (): { id: string | undefined; name: string }[] => [
    { id: undefined, name: t('everyone') },
    ...props.addressees,
  ];
  const choose = (event: MouseEvent, to: string | undefined): void => {
    // A new tab or a new window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    props.onTo(to);
  };
  return (
    <nav class="report-filter" aria-labelledby="report-filter">
      <span class="report-filter-title" id="report-filter">
        {t('addressedTo')}
      </span>
      <ul class="report-filter-choices">
        <For each={choices()}>
          {(choice) => (
            <li>
              <a
                class="report-filter-choice"
                href={props.hrefOf(choice.id)}
                aria-current={props.to === choice.id ? 'true' : undefined}
                onClick={(event) => choose(event, choice.id)}
              >
                {choice.name}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
};
