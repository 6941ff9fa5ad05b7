import { xmlSource } from './shared/xml-source.js';

/** `<SMSRecord><SMS><Type>1</Type>…`: what a Chinese backup app of 2014 wrote. */
export const smsRecord = xmlSource({
  id: 'sms-record',
  root: 'SMSRecord',
  message: 'SMS',
  text: 'Body',
  sender: 'Address',
  time: 'Date',
  direction: 'Type',
});
