// The code from the screen: big, and forgiving about how it is typed.
import { createSignal, type Component } from 'solid-js';
import { t } from '../../text/home';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { codeIn } from './code';

export const CodeEntry: Component<{ onCode: (code: string) => void }> = (props) => {
  const [typed, setTyped] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const code = codeIn(typed());
    setTried(true);
    if (code !== undefined) props.onCode(code);
  };
  return (
    <form class="home-join" onSubmit={submit} novalidate>
      <h2>{t('join')}</h2>
      <Field
        big
        label={t('code')}
        hint={t('codeHint')}
        value={typed()}
        onInput={(text) => {
          setTyped(text);
          setTried(false);
        }}
        error={tried() && codeIn(typed()) === undefined ? t('codeWrong') : undefined}
        autocapitalize="none"
        spellcheck={false}
      />
      <Button kind="main" type="submit" wide>
        {t('go')}
      </Button>
    </form>
  );
};
