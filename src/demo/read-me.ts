/** The note beside the demo's files, in both languages since the files go wherever the person puts them. */
export const READ_ME = `这里的一切都是编的
==================
甄示范这个人、每一条短信、验证码、金额、小店和链接，都是为了演示编出来的；平台的签名和银行、运营商的客服号是真的，
不然就认不出来了。一证通查的答复也是编的：公开资料里没有完整的原文，实际格式可能不同。
旧号 13800138000 是长期用来举例的号码；新号 13800100500 是中国移动的短信中心号码，不是任何人的手机号。

messages.xml                 手机短信（SMS Backup & Restore 的导出格式）
official-answer.txt          一证通查的答复
messages-new-number.xml      新号 13800100500 收到的短信，里面有找前机主的
official-answer-new-number.txt  新号的一证通查答复
answers-prepare-cancel.json  这个人在向导里的回答：准备销号
answers-audit-new-number.json  同一个人，新号别人用过
answers-recover-accounts.json  同一个人，要是没准备就销了旧号

拿来练手：
  numclean prepare-cancel --answers answers-prepare-cancel.json --store store --now 2026-11-24
  numclean audit-new-number --answers answers-audit-new-number.json --store store --now 2026-11-24
  numclean recover-accounts --answers answers-recover-accounts.json --store store --now 2026-11-24


Everything here is invented
===========================
The person (甄示范), every message, code, amount, small shop and link were made up for this demo. Only the platforms’
signatures and the hotlines of banks and carriers are real, or nothing could be recognised. The answer of 一证通查 is
invented too: no full text of one is public, so a real one may look different. The old number 13800138000 has long been
used as an example; the new one, 13800100500, is a message centre of China Mobile’s and nobody’s phone.

messages.xml                 text messages, as the app SMS Backup & Restore exports them
official-answer.txt          an answer of 一证通查 (which accounts a number has)
messages-new-number.xml      messages to the new number 13800100500, some for its former holder
official-answer-new-number.txt  the answer of 一证通查 for the new number
answers-prepare-cancel.json  what this person answers in the walk: about to cancel
answers-audit-new-number.json  the same person, whose new number somebody else had before
answers-recover-accounts.json  the same person, had they cancelled without preparing

To try it out:
  numclean prepare-cancel --answers answers-prepare-cancel.json --store store --now 2026-11-24
  numclean audit-new-number --answers answers-audit-new-number.json --store store --now 2026-11-24
  numclean recover-accounts --answers answers-recover-accounts.json --store store --now 2026-11-24
`;
