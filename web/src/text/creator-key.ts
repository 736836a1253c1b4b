// What the front page says when the server asks for the creator's key.
import { define } from './define';

export const k = define(
  {
    label: 'Nøkkel for å lage verksted',
    hint: 'Denne serveren lar ikke hvem som helst lage verksted. Den som driver serveren, har nøkkelen.',
    wrong: 'Det er ikke riktig nøkkel. Se etter at hele er med.',
    tooMany: 'For mange forsøk med feil nøkkel. Vent litt, og prøv igjen.',
  },
  {
    label: 'Nøkkel for å lage verkstad',
    hint: 'Denne tenaren lèt ikkje kven som helst lage verkstad. Den som driv tenaren, har nøkkelen.',
    wrong: 'Det er ikkje rett nøkkel. Sjå etter at heile er med.',
    tooMany: 'For mange forsøk med feil nøkkel. Vent litt, og prøv igjen.',
  },
  {
    label: 'Key to make workshops',
    hint: 'Not everybody may make workshops on this server. Whoever runs it has the key.',
    wrong: 'That is not the key. See that all of it is there.',
    tooMany: 'Too many tries with a wrong key. Wait a little, and try again.',
  },
);
