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
  | 'companyAnswer'
  | 'complaintAbout'
  | 'numberFrom'
  | 'outOfService'
  | 'consumerUse'
  | 'lateName'
  | 'diedOn'
  | 'relation'
  | 'agentName'
  | 'entrusted'
  | 'givenBackOn'
  | 'stopNotice';

/** Everything that can stay blank: facts, and what is only ever written by hand. */
export type BlankKey =
  | FactKey
  | 'idNumber'
  | 'agentIdNumber'
  | 'signature'
  | 'officePlace'
  | 'openingPaper'
  | 'numberPaper'
  | 'files';

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
  companyAddress: { zh: '对方地址', en: 'the company’s address' },
  complainedOn: { zh: '向企业投诉的日期', en: 'day of the complaint to the company' },
  complaintNumber: { zh: '投诉受理编号', en: 'number of that complaint' },
  companyAnswer: {
    zh: '企业的答复，没有就写“至今未答复”',
    en: 'what the company answered, or that it did not',
  },
  complaintAbout: { zh: '当时要求企业做什么', en: 'what the company was asked for' },
  numberFrom: {
    zh: '号码来源',
    en: 'where the number came from',
  },
  outOfService: {
    zh: '停用过的时间，不知道写“不知道”',
    en: 'when the number was out of service, or “not known”',
  },
  consumerUse: {
    zh: '您怎样使用、或打算使用对方的服务',
    en: 'how you use, or want to use, the service',
  },
  openingPaper: {
    zh: '证明开户时间的材料（开户证明或入网合同等）',
    en: 'what shows the opening day (statement, contract or the like)',
  },
  numberPaper: {
    zh: '证明号码、账号属于本人的材料',
    en: 'what shows that number and account are yours',
  },
  files: { zh: '截图、来电记录等', en: 'screenshots, call log and the like' },
  lateName: { zh: '已故机主的姓名', en: 'name of the holder who has died' },
  diedOn: { zh: '去世的日期', en: 'day of death' },
  relation: { zh: '与机主的关系，如“女儿”', en: 'relation to the holder, e.g. daughter' },
  agentName: { zh: '受托人姓名', en: 'name of the agent' },
  entrusted: { zh: '委托办理的事项，如“补卡、销号”', en: 'what is entrusted, e.g. to cancel the number' },
  givenBackOn: { zh: '交还号码的日期', en: 'day on which the number was given back' },
  stopNotice: { zh: '停机的时间和收到的通知', en: 'when it was stopped, and the notice' },
  agentIdNumber: { zh: '受托人身份证号（寄出前手写）', en: 'agent’s ID number, by hand before sending' },
  idNumber: { zh: '身份证号（寄出前手写）', en: 'ID number, by hand before sending' },
  signature: { zh: '签名', en: 'signature' },
  officePlace: { zh: '受理机构所在地', en: 'place of the office' },
};
