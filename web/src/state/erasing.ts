// What takes data away, and what takes a person to another device. Not in access.ts: a phone that joins needs none of it yet.
export { offerDevice, offered, takeDevice } from '../sync/device';
export { deleteWorkshop, eraseMe, erasePerson, forgetPerson, forgetWorkshop } from '../sync/erase';
