import type { Bilingual } from '../catalog/types.js';

/** A fact that a letter is filled from and a person may be asked for; the keys of an answers file. */
export type FactKey =
  | 'company'
  | 'carrier'
  | 'openedOn'
  | 'cancelledOn'
  | 'usedSince'
  | 'personName'
  | 'personAddress'
  | 'personPhone'
  | 'personEmail'
  | 'postcode'
  | 'account'
  | 'lastContact'
  | 'whatHappened'
  | 'damage'
  | 'companyAddress'
  | 'complainedOn'
  | 'complaintNumber'
  | 'companyAnswer';

/** Everything that can stay blank: facts, and what is only ever written by hand. */
export type BlankKey = FactKey | 'idNumber' | 'signature' | 'officePlace';

/** What is written under a blank. */
export const BLANKS: Readonly<Record<BlankKey, Bilingual>> = {
  company: { zh: '对方单位全称', en: 'full name of the company' },
  carrier: { zh: '运营商', en: 'carrier' },
  openedOn: { zh: '开户日期', en: 'day the number was opened' },
  cancelledOn: { zh: '销号日期', en: 'day the number was cancelled' },
  usedSince: { zh: '开始使用该号码的时间', en: 'since when I used the number' },
  personName: { zh: '姓名', en: 'name' },
  personAddress: { zh: '通讯地址', en: 'postal address' },
  personPhone: { zh: '联系电话', en: 'phone' },
  personEmail: { zh: '电子邮箱', en: 'email' },
  postcode: { zh: '邮编', en: 'postcode' },
  account: { zh: '账号名、昵称或用户编号', en: 'account name, nickname or user id' },
  lastContact: {
    zh: '最近一次来电或短信的时间和号码',
    en: 'when and from which number the last call or message came',
  },
  whatHappened: { zh: '发现的异常：时间和经过', en: 'what was noticed: when and how' },
  damage: { zh: '损失的内容和金额', en: 'damage and amount' },
  companyAddress: { zh: '对方地址', en: "the company's address" },
  complainedOn: { zh: '向企业投诉的日期', en: 'day of the complaint to the company' },
  complaintNumber: { zh: '投诉受理编号', en: 'number of that complaint' },
  companyAnswer: {
    zh: '企业的答复，没有就写“至今未答复”',
    en: 'what the company answered, or that it did not',
  },
  idNumber: { zh: '身份证号（寄出前手写）', en: 'ID number, by hand before sending' },
  signature: { zh: '签名', en: 'signature' },
  officePlace: { zh: '受理机构所在地', en: 'place of the office' },
};
