// The way to the report when it is published: on the stage's last picture and at the end of the phone.
import { define } from './define';

export const t = define(
  {
    read: 'Les dokumentasjonen',
    ready: 'Dokumentasjonen er klar. Skann og ta den med.',
    where: 'Det bordene delte, er samlet i dokumentasjonen. Den ligger der koden viser.',
  },
  {
    read: 'Les dokumentasjonen',
    ready: 'Dokumentasjonen er klar. Skann og ta han med.',
    where: 'Det borda delte, er samla i dokumentasjonen. Han ligg der koden viser.',
  },
  {
    read: 'Read the report',
    ready: 'The report is ready. Scan it and take it along.',
    where: 'What the tables shared is gathered in the report. The code shows where.',
  },
);
