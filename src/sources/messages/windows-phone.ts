import { xmlSource } from './shared/xml-source.js';

/** Windows Phone, "contacts+message backup": `.msg` files. `LocalTimestamp` counts 100 ns since 1601. */
export const windowsPhone = xmlSource({
  id: 'windows-phone',
  root: 'ArrayOfMessage',
  message: 'Message',
  text: 'Body',
  sender: 'Sender',
  time: 'LocalTimestamp',
  direction: 'IsIncoming',
  sent: 'false',
});
