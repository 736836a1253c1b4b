// What the desk can lay over every screen, by key or by button. The same press takes it off again.
import { quotes, shown, toggled, workshop, type Overlay } from '../../state';
import { t } from '../../text/desk';
import { room } from '../../text/desk-room';
import type { Desk } from './desk';

export const overlays = ['attention', 'blackout', 'rules', 'quote'] as const satisfies readonly Overlay[];

/** One quote leads up to the question: it is meant. Several, or none: one is chosen from all. */
function toggleQuote(desk: Desk): void {
  const { records } = desk.live;
  if (shown(records)?.what === 'quote') return desk.send({ do: 'overlay.set' });
  const { belonging, others } = quotes(records);
  const [only, second] = belonging;
  if (only && !second) return desk.send(toggled(records, 'quote', only[0]));
  if (belonging.length + others.length === 0) return desk.say({ text: room('noQuotes') });
  desk.open('quotes');
}

export function toggleOverlay(desk: Desk, what: Overlay): void {
  const { records } = desk.live;
  if (!desk.leads() || workshop(records)?.ended_at !== undefined) return;
  if (what === 'quote') return toggleQuote(desk);
  const isEmpty = what === 'rules' && (workshop(records)?.ground_rules.length ?? 0) === 0;
  if (isEmpty && shown(records)?.what !== 'rules') return desk.say({ text: t('noRules') });
  desk.send(toggled(records, what));
}
