import type { Service, ServiceSource } from '../catalog/service-types.js';
import type { Bilingual } from '../catalog/types.js';
import type { FindService, SheetLanguage, SourceNote } from './source-note.js';

/** A fact of the catalog's services. */
type Ground = { service: string; fact: string };

/** What a letter may name: how it is called in it, what it says in short, what weight it has, and its grounds. */
type Cite = { name: Bilingual; says: Bilingual; nature: SourceNote['nature']; grounds: readonly Ground[] };

const LEGAL = 'legal-grounds';
const COLLECTION = 'debt-collection-rules';
const law = (name: Bilingual, says: Bilingual, ...facts: string[]): Cite => ({
  name,
  says,
  nature: 'law',
  grounds: facts.map((fact) => ({ service: LEGAL, fact })),
});

/**
 * Everything that letters cite. Articles of the Cybersecurity Law are those of the text in force since 2026-01-01; the
 * others were read in a public copy of 2025-04-19, as the grounds say.
 */
export const CITES = {
  'civil-509': law(
    { zh: '《民法典》第五百零九条', en: 'Civil Code, art. 509' },
    {
      zh: '当事人应当遵循诚信原则，履行通知、协助、保密等义务',
      en: 'parties to a contract owe each other notice, help and confidentiality in good faith',
    },
    't6-claim-carrier',
  ),
  'civil-1033': law(
    { zh: '《民法典》第一千零三十三条', en: 'Civil Code, art. 1033' },
    {
      zh: '未经权利人明确同意，不得以电话、短信等方式侵扰他人的私人生活安宁',
      en: 'nobody may disturb the peace of another’s private life by calls or messages without clear consent',
    },
    't6-claim-wrongdoer',
  ),
  'civil-1037': law(
    { zh: '《民法典》第一千零三十七条', en: 'Civil Code, art. 1037' },
    {
      zh: '可以查阅、复制本人信息；有错误的，可以请求更正；违法违约处理的，可以请求删除',
      en: 'the right to see and copy one’s information, to have it corrected, and deleted where it is handled unlawfully',
    },
    't6-claim-platform',
  ),
  'civil-1038': law(
    { zh: '《民法典》第一千零三十八条', en: 'Civil Code, art. 1038' },
    {
      zh: '信息处理者应当采取必要措施保障个人信息安全，发生泄露等情况要及时补救并告知',
      en: 'who handles information keeps it safe, and remedies and reports a leak',
    },
    't6-claim-platform',
  ),
  'civil-1165': law(
    { zh: '《民法典》第一千一百六十五条', en: 'Civil Code, art. 1165' },
    {
      zh: '因过错侵害他人民事权益造成损害的，应当承担侵权责任',
      en: 'who harms another’s rights by fault is liable',
    },
    't6-claim-wrongdoer',
  ),
  'civil-1173': law(
    { zh: '《民法典》第一千一百七十三条', en: 'Civil Code, art. 1173' },
    {
      zh: '被侵权人自己也有过错的，可以减轻对方的责任',
      en: 'one’s own fault lessens the other’s liability',
    },
    't6-claim-fault',
  ),
  'civil-1195': law(
    { zh: '《民法典》第一千一百九十五条', en: 'Civil Code, art. 1195' },
    {
      zh: '权利人可以附初步证据和真实身份通知网络服务提供者采取必要措施；未及时采取的，对损害扩大部分承担连带责任',
      en: 'notice with first evidence and one’s real identity; a service that does not act in time answers for the further damage',
    },
    't6-claim-platform-net',
  ),
  'civil-577': law(
    { zh: '《民法典》第五百七十七条', en: 'Civil Code, art. 577' },
    { zh: '违反合同义务的，应当承担违约责任', en: 'liability for breach of contract' },
    't6-claim-carrier',
  ),
  'pipl-8': law(
    { zh: '《个人信息保护法》第八条', en: 'Personal Information Protection Law, art. 8' },
    {
      zh: '处理个人信息应当保证质量，避免因信息不准确、不完整对个人造成不利影响',
      en: 'personal information must be accurate, so that nobody is harmed by its errors',
    },
    't6-claim-platform',
  ),
  'pipl-45': law(
    { zh: '《个人信息保护法》第四十五条', en: 'Personal Information Protection Law, art. 45' },
    {
      zh: '个人有权查阅、复制其个人信息，对方应当及时提供',
      en: 'the right to see and copy one’s personal information, without delay',
    },
    't6-claim-own-info',
  ),
  'pipl-46': law(
    { zh: '《个人信息保护法》第四十六条', en: 'Personal Information Protection Law, art. 46' },
    {
      zh: '个人信息不准确、不完整的，有权请求更正、补充，对方应当核实并及时处理',
      en: 'the right to have one’s information corrected; the other side verifies and corrects without delay',
    },
    't6-claim-platform',
  ),
  'pipl-47': law(
    { zh: '《个人信息保护法》第四十七条', en: 'Personal Information Protection Law, art. 47' },
    {
      zh: '处理目的已实现、停止服务或撤回同意等情形下应当删除；暂不能删除的，除存储和必要的安全措施外应当停止处理',
      en: 'deletion once the purpose is gone, the service ended or consent is withdrawn; what cannot be deleted yet may only be stored safely',
    },
    't6-claim-platform',
  ),
  'pipl-50': law(
    { zh: '《个人信息保护法》第五十条', en: 'Personal Information Protection Law, art. 50' },
    {
      zh: '应当建立便捷的申请受理和处理机制；拒绝的，应当说明理由',
      en: 'requests must be easy to make; a refusal must give its reasons',
    },
    't6-claim-platform',
  ),
  'pipl-51': law(
    { zh: '《个人信息保护法》第五十一条', en: 'Personal Information Protection Law, art. 51' },
    {
      zh: '应当采取措施，防止未经授权的访问以及个人信息泄露',
      en: 'measures against unauthorised access and leaks',
    },
    't6-claim-platform',
  ),
  'pipl-69': law(
    { zh: '《个人信息保护法》第六十九条', en: 'Personal Information Protection Law, art. 69' },
    {
      zh: '侵害个人信息权益造成损害，处理者不能证明自己没有过错的，应当承担责任',
      en: 'the handler is liable unless it proves that it was not at fault',
    },
    't6-claim-platform',
  ),
  'pipl-13': law(
    { zh: '《个人信息保护法》第十三条', en: 'Personal Information Protection Law, art. 13' },
    {
      zh: '取得本人同意，或者为履行本人作为一方的合同所必需等情形，才可以处理个人信息',
      en: 'personal information may be processed only with consent, for a contract with that person, or on another ground of the law',
    },
    'pipl-refuse',
  ),
  'pipl-21': law(
    { zh: '《个人信息保护法》第二十一条', en: 'Personal Information Protection Law, art. 21' },
    {
      zh: '委托他人处理个人信息的，应当对受托人的处理活动进行监督',
      en: 'whoever has personal information processed by another supervises it',
    },
    'pipl-entrust',
  ),
  'pipl-44': law(
    { zh: '《个人信息保护法》第四十四条', en: 'Personal Information Protection Law, art. 44' },
    {
      zh: '个人有权限制或者拒绝他人对其个人信息进行处理',
      en: 'the right to limit or refuse the processing of one’s information',
    },
    'pipl-refuse',
  ),
  'pipl-50-2': law(
    { zh: '《个人信息保护法》第五十条第二款', en: 'Personal Information Protection Law, art. 50(2)' },
    {
      zh: '拒绝个人行使权利的请求的，个人可以依法向人民法院起诉',
      en: 'a refusal can be taken to court',
    },
    'pipl-refuse',
  ),
  'pipl-65': law(
    { zh: '《个人信息保护法》第六十五条', en: 'Personal Information Protection Law, art. 65' },
    {
      zh: '任何人都可以向履行个人信息保护职责的部门投诉、举报，部门应当及时处理并告知结果',
      en: 'anybody may complain to the authorities, which act and tell the result',
    },
    'pipl-refuse',
  ),
  'order-24': {
    name: {
      zh: '《电信和互联网用户个人信息保护规定》（工业和信息化部令第24号）',
      en: 'MIIT Order 24 on users’ personal information',
    },
    says: {
      zh: '对用户的投诉，15 日内答复（通常引第十二条，条文没有读到）；用户停止使用后，应当停止收集使用其信息，并提供注销服务（第九条第四款，读到的是转述）',
      en: 'users’ complaints are answered within 15 days (usually cited as art. 12, which was not read); once a user has stopped, the data are no longer used and the account can be closed (art. 9(4), as reported)',
    },
    nature: 'law',
    grounds: [{ service: LEGAL, fact: 'order24' }],
  },
  'freeze-90': {
    name: {
      zh: '公开报道所引《电信服务规范》的 90 日最短冻结期',
      en: 'the minimum freeze of 90 days in the Telecom Service Standard, as the press quotes it',
    },
    says: {
      zh: '号码注销满 90 日才可以重新投放；规范原文没有读到，各家客服口径不一（60 到 90 天）',
      en: 'a cancelled number is given out again after 90 days at the earliest; the standard itself was not read, and the carriers’ hotlines differ (60 to 90 days)',
    },
    nature: 'reported',
    grounds: [
      { service: 'number-lifecycle', fact: 't5-freeze-min90' },
      { service: 'number-lifecycle', fact: 't5-freeze-press' },
    ],
  },
  'court-contract': {
    name: { zh: '《民事诉讼法》第二十四条', en: 'Civil Procedure Law, art. 24' },
    says: {
      zh: '合同纠纷由被告住所地或者合同履行地法院管辖；另有书面约定的从约定，格式条款没有合理提醒的可以主张无效（第三十五条，司法解释第三十一条）',
      en: 'contract disputes: the court of the defendant or of performance; a written choice prevails, unless it is in standard terms that a consumer was not duly told of (art. 35; judicial interpretation, art. 31)',
    },
    nature: 'law',
    grounds: [{ service: 'court', fact: 'court-contract' }],
  },
  'court-internet': {
    name: {
      zh: '《最高人民法院关于互联网法院案件管辖的规定》第一条（2025-11-01 起施行）',
      en: 'the Supreme Court’s provisions on the internet courts, art. 1 (in force since 2025-11-01)',
    },
    says: {
      zh: '北京、杭州、广州市辖区内的网络个人信息保护、隐私权纠纷，和签订、履行都在网上完成的网络服务合同纠纷，由三家互联网法院集中管辖；第一条读到的是转载，和新华社、中新社的报道一致',
      en: 'in the districts of Beijing, Hangzhou and Guangzhou, disputes on personal information and privacy online, and on services contracted and performed wholly online, go to the three internet courts; art. 1 was read in a reprint, which agrees with Xinhua and China News',
    },
    nature: 'reported',
    grounds: [{ service: 'court', fact: 'court-internet' }],
  },
  'network-data-23': law(
    { zh: '《网络数据安全管理条例》第二十三条', en: 'Network Data Security Regulation, art. 23' },
    {
      zh: '个人请求查阅、更正、删除或注销账号的，应当及时受理，不得设置不合理条件',
      en: 'requests are taken up without delay and without unreasonable conditions',
    },
    't6-claim-platform',
  ),
  'cybersecurity-45': law(
    { zh: '《网络安全法》第四十五条', en: 'Cybersecurity Law, art. 45' },
    {
      zh: '有权要求网络运营者删除或更正其个人信息（2026-01-01 起的条号，此前为第四十三条）',
      en: 'the right to have a network operator delete or correct one’s information (art. 43 before 2026-01-01)',
    },
    't6-csl-renumber',
  ),
  'consumer-14': law(
    { zh: '《消费者权益保护法》第十四条', en: 'Consumer Rights Protection Law, art. 14' },
    {
      zh: '消费者享有个人信息依法得到保护的权利',
      en: 'a consumer’s personal information is protected',
    },
    't6-consumer-law',
  ),
  'consumer-29': law(
    { zh: '《消费者权益保护法》第二十九条', en: 'Consumer Rights Protection Law, art. 29' },
    {
      zh: '经营者对消费者个人信息负有保密和安全义务；消费者明确拒绝的，不得发送商业性信息',
      en: 'businesses keep consumers’ information safe and send no advertising to who refuses it',
    },
    't6-consumer-law',
  ),
  'telecom-39': {
    name: { zh: '《电信条例》第三十九条', en: 'Telecommunications Regulation, art. 39' },
    says: {
      zh: '服务达不到标准，用户有权要求解决；拒不解决或不满意的可以申诉，受理机关 30 日内答复',
      en: 'users may demand a solution and appeal where there is none; the authority answers within 30 days',
    },
    nature: 'law',
    grounds: [
      { service: LEGAL, fact: 't6-claim-carrier' },
      { service: 'telecom-appeal', fact: 't6-appeal-need' },
    ],
  },
  'telecom-appeal-rules': {
    name: { zh: '《电信用户申诉处理办法》', en: 'Measures for Handling Telecom User Appeals' },
    says: {
      zh: '先向企业投诉，不满意或满 15 日未答复的，可以申诉；收费争议超过 5 个月、其他争议超过 2 年的不受理；5 个工作日内决定是否受理',
      en: 'complain to the company first; appeal if unsatisfied or without an answer for 15 days, within 5 months for charges and 2 years otherwise; accepted or not within 5 working days',
    },
    nature: 'law',
    grounds: [
      { service: 'telecom-appeal', fact: 't6-mobile-appeal' },
      { service: 'telecom-appeal', fact: 't6-order' },
    ],
  },
  'market-complaints': {
    name: {
      zh: '《市场监督管理投诉举报处理办法》（市场监管总局令第121号）',
      en: 'Measures for Complaints to the Market Regulators (order 121 of the market regulator)',
    },
    says: {
      zh: '2026-04-15 起施行，取代原来的暂行办法；消费者为生活消费需要购买、使用商品或者接受服务发生的争议可以投诉（第三条）。只读到第一条至第七条；7 个工作日受理、45 个工作日调解是原暂行办法的期限',
      en: 'in force since 2026-04-15 in place of the interim measures; for disputes of a consumer about goods or services for daily life (art. 3). Articles 1 to 7 were read; 7 working days to accept and 45 to mediate are the periods of the interim measures',
    },
    nature: 'law',
    grounds: [
      { service: 'consumer-12315', fact: 'samr-121' },
      { service: 'consumer-12315', fact: 't6-12315' },
    ],
  },
  'collection-standard': {
    name: {
      zh: '国家标准 GB/T 45251—2025《互联网金融 个人网络消费信贷 贷后催收风控指引》',
      en: 'national standard GB/T 45251-2025 on debt collection in online consumer credit',
    },
    says: {
      zh: '只向债务人催收；联系人明确拒绝后不得再联系；22:00 至次日 8:00 不催收。推荐性标准，不是法律',
      en: 'collect from the debtor only; no more contact after a refusal; not between 22:00 and 08:00. A recommended standard, not law',
    },
    nature: 'benchmark',
    grounds: [
      { service: COLLECTION, fact: 't7-gb' },
      { service: COLLECTION, fact: 't7-gb-who' },
      { service: COLLECTION, fact: 't7-gb-time' },
    ],
  },
  'collection-guideline': {
    name: {
      zh: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》',
      en: 'China Banking Association’s trial guideline on collecting consumer loans',
    },
    says: {
      zh: '原则上不得向与债务无关的第三人催收；其明确要求不得联系的，须停止。行业自律文件，不是法律',
      en: 'no collection from third parties who have nothing to do with the debt; stop when they ask. Self-regulation, not law',
    },
    nature: 'benchmark',
    grounds: [{ service: COLLECTION, fact: 't7-cba-third' }],
  },
  'bank-answer-days': {
    name: { zh: '15 日', en: '15 days' },
    says: {
      zh: '按《银行业保险业消费投诉处理管理办法》，银行保险机构处理客户投诉一般 15 日办结，复杂的可延至 30 日，最长 60 日；您不是它的客户，这里只是参照',
      en: 'under the Measures for Consumer Complaints in Banking and Insurance, customers’ complaints are settled in 15 days, in 30 or at most 60 if complex; you are no customer, so it is only a benchmark here',
    },
    nature: 'benchmark',
    grounds: [
      { service: 'finance-12378', fact: 't6-bank-first' },
      { service: 'finance-12378', fact: 't6-notconsumer' },
    ],
  },
  'app-answer-days': {
    name: { zh: '15 个工作日', en: '15 working days' },
    says: {
      zh: '按《App 违法违规收集使用个人信息行为认定方法》，App 应在承诺时限内（不超过 15 个工作日，没有承诺的按 15 个工作日）处理个人信息投诉',
      en: 'under the authorities’ Methods for Identifying Unlawful Collection by Apps, an app handles such complaints within the time it promises, at most 15 working days',
    },
    nature: 'guidance',
    grounds: [{ service: 'isc-complaint', fact: 't6-app15' }],
  },
  'carrier-answer-days': {
    name: { zh: '15 日', en: '15 days' },
    says: {
      zh: '向运营商投诉满 15 日没有答复，或对答复不满意，可以申诉',
      en: 'after 15 days without an answer, or with one that does not satisfy, an appeal is open',
    },
    nature: 'law',
    grounds: [{ service: 'telecom-appeal', fact: 't6-order' }],
  },
  'reminder-duty': {
    name: {
      zh: '公开报道的工业和信息化部对二次号码的要求',
      en: 'the requirements of the Ministry of Industry and Information Technology on recycled numbers, as the press reports them',
    },
    says: {
      zh: '开户、过户、销号、用号注册时都要提醒用户管理绑定；平台要让前使用人另有登录方式，并保证现使用人登不进原账号。没有读到文件原文',
      en: 'reminders whenever a number is opened, transferred, cancelled or used to register; former holders get another way in, new holders none into the old account. The document itself was not read',
    },
    nature: 'reported',
    grounds: [{ service: 'number-renewal', fact: 't4-duty' }],
  },
  renewal: {
    name: { zh: '“二次号码焕新”', en: 'the renewal service for recycled numbers (二次号码焕新)' },
    says: {
      zh: '只清理开户之前的绑定；媒体报道的办理时间：移动、电信 5 个工作日，联通称实时',
      en: 'clears only bindings older than your contract; reported time: 5 working days at Mobile and Telecom, at once by Unicom’s own word',
    },
    nature: 'reported',
    grounds: [
      { service: 'number-renewal', fact: 't4-scope' },
      { service: 'number-renewal', fact: 't4-cm' },
      { service: 'number-renewal', fact: 't4-cu' },
      { service: 'number-renewal', fact: 't4-ct' },
    ],
  },
  'finance-hotline': {
    name: { zh: '12378', en: '12378' },
    says: {
      zh: '金融监管总局的投诉电话：催收、贷款、征信报送不当；约 15 个工作日答复',
      en: 'the financial regulator’s hotline, for collection, loans and credit records; about 15 working days',
    },
    nature: 'reported',
    grounds: [{ service: 'finance-12378', fact: 't6-12378' }],
  },
  'appeal-office': {
    name: { zh: '电信用户申诉受理机构（12300）', en: 'telecom user appeal office (12300)' },
    says: {
      zh: '网址 https://yhssglxt.miit.gov.cn/，微信公众号“电信用户申诉”，电话 12300；由企业所在省的机构受理',
      en: 'https://yhssglxt.miit.gov.cn/, WeChat account 电信用户申诉, phone 12300; the office of the company’s province',
    },
    nature: 'reported',
    grounds: [{ service: 'telecom-appeal', fact: 't6-mobile-appeal' }],
  },
  'consumer-platform': {
    name: { zh: '全国 12315 平台', en: 'the 12315 consumer platform' },
    says: {
      zh: '网址 https://www.12315.cn/；只处理“为生活消费”的争议；有人反映被要求提供前使用人的身份信息',
      en: 'https://www.12315.cn/; only for what was bought for oneself; it is said to have asked for the former holder’s identity',
    },
    nature: 'reported',
    grounds: [{ service: 'consumer-12315', fact: 't6-12315' }],
  },
  'internet-platform': {
    name: { zh: '互联网信息服务投诉平台', en: 'the Internet Society’s complaint platform' },
    says: {
      zh: '网址 https://ts.isc.org.cn/；企业 10 个工作日内处理并告知',
      en: 'https://ts.isc.org.cn/; the company handles it and answers within 10 working days',
    },
    nature: 'reported',
    grounds: [{ service: 'isc-complaint', fact: 't6-isc' }],
  },
  court: {
    name: { zh: '《民事诉讼法》第二十九条', en: 'Civil Procedure Law, art. 29' },
    says: {
      zh: '侵权纠纷由侵权行为地或被告住所地法院管辖；信息网络侵权的结果发生地包括您的住所地（司法解释第二十五条）',
      en: 'courts of the place of the act or of the defendant; online, also of your own home (judicial interpretation, art. 25)',
    },
    nature: 'law',
    grounds: [{ service: 'court', fact: 't6-court' }],
  },
  'own-fault-case': {
    name: { zh: '罗女士案（2020）', en: 'the case of Ms Luo (2020)' },
    says: {
      zh: '销号 3 年没有换绑，诉平台被驳回：越早处理、越多留证越好',
      en: 'bindings left for three years after cancelling: claim dismissed. Early steps and proof matter',
    },
    nature: 'reported',
    grounds: [{ service: LEGAL, fact: 't6-claim-fault' }],
  },
  'cancellation-case': {
    name: { zh: '孙女士案（2024—2025）', en: 'the case of Ms Sun (2024-2025)' },
    says: {
      zh: '已注销的号码被他人注册账号发言，原号主被列为被告：销号凭证很要紧',
      en: 'sued over a post made with her cancelled number: proof of the cancellation matters',
    },
    nature: 'reported',
    grounds: [{ service: LEGAL, fact: 't6-case-defendant' }],
  },
  'verify-first': {
    name: { zh: '先核实对方身份', en: 'First verify who it is' },
    says: {
      zh: '不点链接、不打短信里的号码，用官方 App、官网或客服号联系机构',
      en: 'no links, no numbers out of the message: the company’s own app, site or hotline',
    },
    nature: 'advice',
    grounds: [{ service: COLLECTION, fact: 't7-verify-first' }],
  },
  'send-official': {
    name: { zh: '发给机构公布的官方渠道', en: 'send it to the published channel' },
    says: {
      zh: '发给放贷机构的官方客服或投诉渠道，不是打来电话的人；要受理编号',
      en: 'to the lender’s own service or complaint channel, not to the caller; ask for a case number',
    },
    nature: 'advice',
    grounds: [{ service: COLLECTION, fact: 't7-send' }],
  },
  'keep-proof': {
    name: { zh: '留证', en: 'keep proof' },
    says: {
      zh: '短信原文截图不裁剪，保留来电记录、录音和投诉编号，不改动短信原文',
      en: 'uncropped screenshots, call log, recordings, complaint numbers; do not edit messages',
    },
    nature: 'advice',
    grounds: [{ service: COLLECTION, fact: 't7-keep-proof' }],
  },
  'never-give': {
    name: { zh: '资料安全建议', en: 'advice on giving out papers' },
    says: {
      zh: '验证码、密码、银行卡信息不给任何人；身份证复印件只给官方渠道，加水印并写明用途',
      en: 'no codes, passwords or card data to anybody; ID copies only through official channels, watermarked for the purpose',
    },
    nature: 'advice',
    grounds: [{ service: 'warnings', fact: 't8-never' }],
  },
} as const satisfies Record<string, Cite>;

export type CiteKey = keyof typeof CITES;

/**
 * The note on a cite: name, gist, weight, and the sources of its grounds with the day they were looked up. A link stands
 * only where a person may be handed it.
 */
export function noteOf(key: CiteKey, findService: FindService, language: SheetLanguage): SourceNote {
  const cite: Cite = CITES[key];
  const sources = new Map(
    cite.grounds
      .flatMap(({ service, fact }) => sourcesOf(findService(service), fact))
      .map((source) => [source.id, source]),
  );
  return {
    name: cite.name[language],
    says: cite.says[language],
    nature: cite.nature,
    sources: [...sources.values()].map((source) => ({
      title: source.title,
      publisher: source.publisher ?? null,
      published: knownDay(source.published),
      retrieved: source.retrieved,
      url: source.linkable ? source.url : null,
    })),
  };
}

/** Some sources show no day, and the catalog says so in words. */
const knownDay = (published: string | undefined): string | null =>
  published === undefined || published.startsWith('未见') ? null : published;

function sourcesOf(service: Service | undefined, factId: string): ServiceSource[] {
  const ids = service?.facts.find(({ id }) => id === factId)?.sources ?? [];
  return service?.sources.filter(({ id, forMakers }) => ids.includes(id) && !forMakers) ?? [];
}
