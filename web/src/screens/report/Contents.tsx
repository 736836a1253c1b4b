// What the report holds: open beside it on a wide screen, folded above it on a phone.
import { For, type Component } from 'solid-js';
import { t } from '../../text/report';
import { Disclosure } from '../../ui/Disclosure';
import type { Section } from './paper';

const wide = (): boolean => typeof matchMedia !== 'function' || matchMedia('(min-width: 60.01rem)').matches;

export const Contents: Component<{ sections: readonly Section[] }> = (props) => (
  <nav class="report-contents" aria-label={t('contents')}>
    <Disclosure summary={t('contents')} open={wide()}>
      <ul>
        <For each={props.sections}>
          {(section) => (
            <li>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          )}
        </For>
      </ul>
    </Disclosure>
  </nav>
);
