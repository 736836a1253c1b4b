// A picture of the workshop: whole, never cut, with its alternative text. Until it is here its place is kept, and what it shows is read instead.
import { Show, type Component } from 'solid-js';
import type { Live } from '../../state/live';
import { usePicture } from '../../state/pictures/here';
import type { BarePicture } from '../../state/types';
import { slides } from '../../text/slides';
import './slide-picture.css';

export const SlidePicture: Component<{ live: Live; picture: BarePicture; alt: string }> = (props) => {
  // eslint-disable-next-line solid/reactivity -- a page has one live workshop
  const { url, failed } = usePicture(props.live, () => props.picture.picture);
  return (
    <span class="slide-picture" style={{ '--ratio': `${props.picture.width} / ${props.picture.height}` }}>
      <Show
        when={url()}
        fallback={
          <span class="slide-picture-coming" role="img" aria-label={props.alt}>
            {failed() ? slides('notHere') : slides('coming')}
          </span>
        }
      >
        {(address) => <img src={address()} alt={props.alt} width={props.picture.width} height={props.picture.height} />}
      </Show>
    </span>
  );
};
