/** What a command asks for when it is called in a terminal without its words. */
export const asking = {
  whichTask: '是哪一件？',
  whichAccount: '是哪个账号？',
  whichProblem: '是哪件事？',
  whichLetter: '写哪一种文书？',
  proofFiles: '要留作证据的文件在哪里？',
  proofFor: '是关于哪些账号的？',
  proofForHint: '拿不准就别选，直接回车',
};
