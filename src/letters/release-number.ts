import { answerTime, answerTimeAdvice } from './answer-time.js';
import { enclosuresIn } from './enclosures.js';
import {
  addresseeIn,
  closingIn,
  earlierIn,
  given,
  incidentSpan,
  incidentsTable,
  mayKnowFormer,
  numberIn,
  recipientIn,
  signatureIn,
} from './facts.js';
import { COVER_THE_ID, channelsOf, GET_THE_OPENING_PROOF, KEEP_A_COPY } from './how-to-send.js';
import { advice, articles, line, paragraph, steps } from './line.js';
import type { SheetLanguage } from './source-note.js';
import type { Block, Letter, LetterFacts, Line, Sheet } from './types.js';

/** To a platform, by the number's new holder: release the number from the former holder's account. */
export const releaseNumber: Letter = {
  kind: 'release-number',
  name: {
    zh: '请平台解除号码与原账号的绑定（新机主，不提供原机主证件）',
    en: 'To a platform: release the number (new holder, without the former holder’s papers)',
  },
  tracks: ['audit-new-number'],
  to: 'binding',
  needs: ['to', 'openedOn'],
  asks: ['company', 'carrier', 'whatHappened', 'personName', 'personPhone'],
  extras: ['numberFrom', 'companyAddress', 'personEmail'],
  suits: (binding) => binding.category !== 'telecom',
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`先用运营商的${{ cite: 'renewal' }}；它没有清掉的，再发这份申请。`,
        line`Use ${{ cite: 'renewal' }} first; send this for what it did not clear.`,
      ),
      advice(
        line`不要为了“查清楚”登录那个账号，更不要动里面的东西。客服要原机主的身份信息，就照文书第 4 点答复。`,
        line`Do not log in to that account “to check”, and touch nothing in it. If asked for the former holder’s identity, answer with point 4.`,
      ),
      ...answerTimeAdvice(facts),
      ...channelsOf(facts),
      GET_THE_OPENING_PROOF,
      COVER_THE_ID,
      KEEP_A_COPY,
      advice(
        line`一直不处理的，可以到${{ cite: 'internet-platform' }}投诉。`,
        line`If nothing happens, ${{ cite: 'internet-platform' }} is open to you.`,
      ),
    ],
  }),
};

/** What shows that the number hangs on another person's account, as it is on record; else a place to say it. */
export function signsIn(facts: LetterFacts, language: SheetLanguage): Block[] {
  const opened = facts.incidents.filter(({ kind }) => kind === 'opened-account');
  const others = facts.incidents.filter(({ kind }) => kind !== 'opened-account');
  const [span, seen] = [incidentSpan(others, language), incidentSpan(opened, language)];
  const platform = recipientIn(facts, language);
  const signs = language === 'zh' ? signsZh(facts, platform, seen) : signsEn(facts, platform, seen);
  const came = !span
    ? []
    : language === 'zh'
      ? line`本号码至今收到找他人的短信、来电等 ${span.count} 次${span.between && `（${span.between}）`}：`
      : line`Messages, calls and the like for somebody else so far: ${span.count}${span.between && ` (${span.between})`}.`;
  if (signs.length === 0 && came.length === 0) {
    const told = given(facts, 'whatHappened');
    return [paragraph(language === 'zh' ? line`本人发现的情况：${told}。` : line`What I found: ${told}.`)];
  }
  return [paragraph([...signs, ...came]), ...incidentsTable(others, language)];
}

type Span = ReturnType<typeof incidentSpan>;

function signsZh({ registered }: LetterFacts, platform: Line, opened: Span): Line {
  return [
    ...(opened
      ? line`用本号码登录${platform}时，系统直接进入了他人的账号${opened.between && `（${opened.between}）`}。`
      : []),
    ...(registered ? line`用本号码注册${platform}时，系统提示该号码已被注册。` : []),
  ];
}

function signsEn({ registered }: LetterFacts, platform: Line, opened: Span): Line {
  return [
    ...(opened
      ? line`Logging in to ${platform} with this number opened another person’s account${opened.between && ` (${opened.between})`}. `
      : []),
    ...(registered
      ? line`When I signed up at ${platform} with it, I was told that it was already registered. `
      : []),
  ];
}

function zh(facts: LetterFacts): Sheet {
  const platform = recipientIn(facts, 'zh');
  const before = earlierIn(facts, ['platform-service', 'platform-privacy'], 'zh');
  return {
    title: '关于解除本手机号码与他人账号绑定的申请',
    to: addresseeIn(facts, 'zh', line`（客户服务、个人信息保护负责部门）`),
    blocks: [
      paragraph(line`您好！`),
      paragraph(numberIn(facts, 'zh')),
      ...signsIn(facts, 'zh'),
      ...(before.length > 0 ? [paragraph(before)] : []),
      paragraph(
        line`本人不要求取得他人的账号及其中的内容。为了双方的安全，请贵方核实本号码在${platform}是否仍绑定在他人的账号上；仍绑定的，现申请：`,
      ),
      steps(
        facts.given.numberFrom === 'inherited'
          ? line`解除本号码与该账号的绑定，使本号码不能再登录或找回该账号；`
          : line`解除本号码与该账号的绑定，使本号码不能再登录或找回该账号；原使用人怎样以其他方式取回账号，请贵方按自己的规则处理；`,
        line`解除后，允许本人用本号码正常注册和使用；`,
        line`停止向本号码发送该账号的验证码、通知和营销信息；`,
        line`不以提供前使用人的身份证件为条件：${mayKnowFormer(facts) ? '' : '本人没有、也不应当收集其身份信息。'}能证明号码归本人使用的，是开户时间证明、当场发到本号码的验证码和本人的实名核验；`,
        line`在${answerTime(facts, 'zh')}内答复；不同意的，请说明理由。`,
      ),
      paragraph(
        line`依据：${articles('zh', 'pipl-8', 'pipl-46')}、${{ cite: 'cybersecurity-45' }}（信息应当准确，可以请求更正）；${{
          cite: 'pipl-51',
        }}、${{ cite: 'civil-1038' }}（防止未经授权的访问）；${{ cite: 'pipl-50' }}、${{
          cite: 'network-data-23',
        }}（及时受理，不得设置不合理条件，拒绝应当说明理由）。按${{ cite: 'reminder-duty' }}，平台应当让号码的现使用人登不进前使用人的账号。`,
      ),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: enclosuresIn(facts, 'zh'),
  };
}

function en(facts: LetterFacts): Sheet {
  const platform = recipientIn(facts, 'en');
  const before = earlierIn(facts, ['platform-service', 'platform-privacy'], 'en');
  return {
    title: 'Please release my number from another person’s account',
    to: addresseeIn(facts, 'en', line`Customer service and personal information protection`),
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(numberIn(facts, 'en')),
      ...signsIn(facts, 'en'),
      ...(before.length > 0 ? [paragraph(before)] : []),
      paragraph(
        line`I do not ask for another person’s account or anything in it. For the safety of both sides, please check whether this number is still bound to another person’s account at ${platform}; if it is, I ask you:`,
      ),
      steps(
        facts.given.numberFrom === 'inherited'
          ? line`to unbind this number from that account, so that it can neither log in to it nor recover it;`
          : line`to unbind this number from that account, so that it can neither log in to it nor recover it; how its holder gets back in by other means is a matter for your own rules;`,
        line`to let me register and use your service with this number afterwards;`,
        line`to stop sending that account’s codes, notices and advertising to this number;`,
        line`not to ask for the former holder’s identity papers${mayKnowFormer(facts) ? ': what' : ': I do not have and should not collect them. What'} shows my right to the number is the proof of the opening day, a code sent to it on the spot, and my own real-name check;`,
        line`to answer within ${answerTime(facts, 'en')}, with reasons if you refuse.`,
      ),
      paragraph(
        line`Grounds: ${articles('en', 'pipl-8', 'pipl-46')} and ${{ cite: 'cybersecurity-45' }} (accurate information, correction); ${{
          cite: 'pipl-51',
        }} and ${{ cite: 'civil-1038' }} (no unauthorised access); ${{ cite: 'pipl-50' }} and ${{
          cite: 'network-data-23',
        }} (no delay, no unreasonable conditions, reasons for a refusal). Under ${{ cite: 'reminder-duty' }}, a platform keeps the present holder of a number out of the former holder’s account.`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: enclosuresIn(facts, 'en'),
  };
}
