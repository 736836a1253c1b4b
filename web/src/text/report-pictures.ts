// What the report says of slides and photos.
import { define } from './define';

export const pictures = define(
  {
    slides: 'Lysbilder',
    slidesOf: 'Lysbilder: {title}',
    photos: 'Foto av dukene',
    photosOf: 'Foto: {title}',
    photoOf: 'Foto av duken, {table}, {time}',
    tableOnly: 'bare bordet har sett det',
    noteCut: 'utsnitt av et foto',
    picture: 'Bilde: {alt}',
    notHere: 'Bildet kunne ikke hentes.',
  },
  {
    slides: 'Lysbilete',
    slidesOf: 'Lysbilete: {title}',
    photos: 'Foto av dukane',
    photosOf: 'Foto: {title}',
    photoOf: 'Foto av duken, {table}, {time}',
    tableOnly: 'berre bordet har sett det',
    noteCut: 'utsnitt av eit foto',
    picture: 'Bilete: {alt}',
    notHere: 'Biletet kunne ikkje hentast.',
  },
  {
    slides: 'Slides',
    slidesOf: 'Slides: {title}',
    photos: 'Photos of the cloths',
    photosOf: 'Photos: {title}',
    photoOf: 'Photo of the cloth, {table}, {time}',
    tableOnly: 'only the table has seen it',
    noteCut: 'cut from a photo',
    picture: 'Picture: {alt}',
    notHere: 'The picture could not be fetched.',
  },
);
