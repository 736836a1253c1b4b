// What is one tap away in every moment: the programme, the ground rules, all my notes, my table, the language.
import type { Component } from 'solid-js';
import { t } from '../../text/phone';
import { Sheet } from '../../ui/Sheet';
import { Later } from './Later';

export const Menu: Component<{ open: boolean; onClose: () => void }> = (props) => (
  <Sheet open={props.open} onClose={() => props.onClose()} title={t('menu')} closeLabel={t('close')}>
    <Later>{(parts) => <parts.MenuPages />}</Later>
  </Sheet>
);
